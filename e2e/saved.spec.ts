// What is edited stays on this device: through a kill, a reload, and where the storage does not want to.
import type { Page } from '@playwright/test';
import { button, expect, openExample, run, slotNode, stepNode, test } from './fixture.ts';

const saved = (page: Page) => button(page, 'Saved on this device');

async function changeK(page: Page, value: string): Promise<void> {
  const field = page.getByRole('region', { name: 'Inspector' }).getByRole('textbox', { name: /\bk\b/ });
  await field.fill(value);
  await field.press('Enter');
}

/** The renderer dies: no handler of the page runs any more. */
async function kill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
}

test('after a kill, everything goes on where it was: plan, skips, undo; the example is as it was', async ({
  page,
  context,
}) => {
  await openExample(page, 'arithmetic');
  await expect(button(page, 'Not saved yet')).toBeVisible();
  await run(page);
  await expect(page).toHaveURL(/#\/example\/arithmetic$/); // running changes nothing
  await changeK(page, '5');
  await expect(page).toHaveURL(/#\/doc\/\w+$/);
  await expect(saved(page)).toBeVisible();
  const address = page.url();
  await kill(page);

  const again = await context.newPage();
  await again.goto(address);
  await expect(stepNode(again, 0)).toHaveAccessibleName(/Ran.*Will skip/);
  await expect(stepNode(again, 1)).toHaveAccessibleName(/Ran.*Will run/);
  await again.keyboard.press('Control+Enter');
  await expect(slotNode(again, 'final')).toHaveAccessibleName(/^Slot final, 25/);
  await expect(again.getByText('stepsRan [0, 1, 1]', { exact: true })).toBeVisible();
  await expect(again.getByText('stepsSkipped [0]', { exact: true })).toBeVisible();
  await again.keyboard.press('Control+z');
  await expect(slotNode(again, 'k')).toHaveAccessibleName(/^Slot k, 4/);
  await again.reload(); // at once: what the storage had no time for is not lost, either
  await expect(slotNode(again, 'k')).toHaveAccessibleName(/^Slot k, 4/);
  await again.goto('./#/example/arithmetic');
  await expect(button(again, 'Not saved yet')).toBeVisible();
  await expect(stepNode(again, 0)).toHaveAccessibleName(/Not run yet/);
});

test('where nothing can be stored, that is said, the work goes on, and leaving asks', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await openExample(page, 'arithmetic');
  await changeK(page, '5');
  await expect(page.getByText('Not saved: the browser lets this page store nothing').first()).toBeVisible();
  await button(page, 'Not saved').click();
  const dialog = page.getByRole('dialog', { name: /^Not saved/ });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download the workflow' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.slotflow\.json$/);
  await page.keyboard.press('Escape');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 25/);
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe('beforeunload');
});
