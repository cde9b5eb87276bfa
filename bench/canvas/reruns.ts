// What a person waits for: from a click or a key until all of it is on the screen.
import type { Browser, CDPSession, Page } from '@playwright/test';
import { STEPS } from './thousand-steps.ts';
import { millisecondsUntilPainted } from './until-painted.ts';

const MIDDLE = STEPS / 2;

/** Runs once, then measures the rerun that skips every step. */
export async function millisecondsOfRerun(browser: Browser, page: Page): Promise<number> {
  await press(page, 'Run');
  await page.waitForFunction(isEverywhere, { outline: 'ran', steps: STEPS });
  await page.waitForTimeout(1_000);
  const { x, y } = await placeOf(page, 'Rerun');
  await page.mouse.move(x, y);
  const wanted = { selector: '[data-node][data-mark="skipped"]', count: STEPS };
  return millisecondsUntilPainted(browser, page, 'pointerdown', wanted, () => page.mouse.click(x, y));
}

/** Changes the value that the middle step adds: it will run, all later ones may, and all earlier ones will be skipped. */
export async function millisecondsOfEdit(browser: Browser, page: Page): Promise<number> {
  const slot = await page.locator(`[data-id="slot:y${MIDDLE}"]`).boundingBox();
  if (slot === null) throw new Error('There is no slot to change.');
  await page.mouse.click(slot.x + slot.width / 2, slot.y + slot.height / 2);
  await page.getByRole('textbox', { name: `Value of y${MIDDLE}`, exact: true }).focus();
  await page.waitForTimeout(500);
  const selector = '[data-node]:is([data-mark="may-skip"], [data-mark="will-skip"], [data-mark="will-run"])';
  return millisecondsUntilPainted(browser, page, 'keydown', { selector, count: STEPS }, () =>
    page.keyboard.press('9'),
  );
}

/** Lets a rerun do what an edit has planned, so that the next edit plans anew. */
export async function rerunWhatIsPlanned(page: Page): Promise<void> {
  await press(page, 'Rerun');
  await page.waitForFunction(isNothingPlanned);
  await page.waitForTimeout(1_000);
}

function isNothingPlanned(): boolean {
  return (
    window.document.querySelector('[data-node]:is([data-mark^="will-"], [data-mark="may-skip"])') === null
  );
}

/** What the page holds after 100 reruns, divided by what it held after five. */
export async function heapGrowth(page: Page, cdp: CDPSession): Promise<number> {
  await press(page, 'Run');
  await page.waitForFunction(isEverywhere, { outline: 'ran', steps: STEPS });
  let early = Number.NaN;
  for (let rerun = 1; rerun <= 100; rerun++) {
    await press(page, 'Rerun');
    // The first row of the Steps tab counts how often step 0 was skipped.
    await page.waitForFunction(hasSkipped, rerun);
    if (rerun === 5) early = await heapOf(cdp);
  }
  return (await heapOf(cdp)) / early;
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}

function isEverywhere({ outline, steps }: { readonly outline: string; readonly steps: number }): boolean {
  return window.document.querySelectorAll(`[data-node][data-mark="${outline}"]`).length === steps;
}

function hasSkipped(times: number): boolean {
  return [...window.document.querySelectorAll('td')].some((cell) => cell.textContent === `${times}×`);
}

async function press(page: Page, name: string): Promise<void> {
  const { x, y } = await placeOf(page, name);
  await page.mouse.click(x, y);
}

async function placeOf(page: Page, name: string): Promise<{ readonly x: number; readonly y: number }> {
  const button = page.getByRole('button', { name, exact: true });
  await button.waitFor();
  const box = await button.boundingBox();
  if (box === null) throw new Error(`There is no button ${name}.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
