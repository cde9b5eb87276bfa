// Every test opens a page that must stay quiet: an error in the console, or one that nobody caught, fails it.
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

interface Fixtures {
  /** Messages that this test causes on purpose, such as a file that is not there. */
  readonly expectedErrors: RegExp[];
  readonly quietConsole: undefined;
}

/** The configuration blocks it, and Playwright says so. */
const BLOCKED = /^Service Worker registration blocked by Playwright$/;

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
  expectedErrors: async ({}, use) => {
    await use([]);
  },
  quietConsole: [
    async ({ page, expectedErrors }, use) => {
      const errors = listenForErrors(page);
      await use(undefined);
      expect(errors.filter((text) => !expectedErrors.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** What a page complains of, as it comes: for a page that a test opens besides its own. */
export function listenForErrors(page: Page): string[] {
  const errors: string[] = [];
  const note = (text: string) => {
    if (!BLOCKED.test(text)) errors.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(message.text());
  });
  page.on('pageerror', (error) => note(error.message));
  return errors;
}

/** Opens an example and waits until its workflow stands. */
export async function openExample(page: Page, id: string): Promise<void> {
  await page.goto(`./#/example/${id}`);
  await expect(stepNode(page, 0)).toBeVisible();
}

export function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}

/** A step on the canvas; its name tells number, title, status and plan. */
export function stepNode(page: Page, index: number) {
  return page.getByRole('group', { name: new RegExp(`^Step ${index}, `) });
}

/** A slot on the canvas; its name tells the value. */
export function slotNode(page: Page, name: string) {
  return page.getByRole('group', { name: new RegExp(`^Slot ${name}, `) });
}

/** What is drawn of the far nodes of a large workflow, and of their wires, once the next frame has begun. */
export function farPictures(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const canvases = window.document.querySelectorAll<HTMLCanvasElement>('.react-flow canvas:not([role])');
    return [...canvases].map((canvas) => canvas.toDataURL());
  });
}

export function inspector(page: Page) {
  return page.getByRole('region', { name: 'Inspector' });
}

export function tab(
  page: Page,
  name: 'Steps' | 'Log' | 'State' | 'Cache' | 'History' | 'Scenarios' | 'Problems',
) {
  return page.getByRole('tab', { name, exact: true });
}

/** Shows a tab and gives its content. */
export async function openTab(page: Page, name: Parameters<typeof tab>[1]) {
  await tab(page, name).click();
  const panel = page.getByRole('tabpanel', { name, exact: true });
  await expect(panel).not.toBeEmpty();
  return panel;
}

/** Selects a step by its row in the outline. */
export async function selectStep(page: Page, index: number): Promise<void> {
  const outline = page.getByRole('region', { name: 'Outline' });
  await outline.getByRole('button', { name: new RegExp(`^Step ${index}, `) }).click();
}

/** Takes a model of the library in hand; the row follows the pointer from now on. */
export async function pickUp(page: Page, row: Locator): Promise<void> {
  await row.hover();
  await expect(row).toHaveAttribute('draggable', 'true'); // what dragging needs loads at the first sign of a person
  await page.mouse.down();
}

export async function run(page: Page): Promise<void> {
  await button(page, 'Run').click();
}

export async function rerun(page: Page): Promise<void> {
  await button(page, 'Rerun').click();
}

/** Changes a starting value in the inspector of the workflow or of the slot. */
export async function setValue(page: Page, slot: string, value: string): Promise<void> {
  const field = inspector(page).getByRole('textbox', { name: `Value of ${slot}`, exact: true });
  await field.fill(value);
  await field.press('Enter');
}

/** The rules of axe that look at colours; whatever else it finds does not depend on the theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** axe looks at the whole page, or at one part where the rest has been looked at before; in both themes. */
export async function expectNoFaults(page: Page, part?: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    const axe = new AxeBuilder({ page })
      .setLegacyMode() // no frames of others here, so it need not open a page of its own to put their parts together
      .options({ resultTypes: ['violations'] }); // nor describe all that is in order
    if (part !== undefined) axe.include(part);
    if (colorScheme === 'dark') axe.withRules(COLOUR_RULES);
    const { violations } = await axe.analyze();
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => [id, target, failureSummary]),
    );
    expect(faults, colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
