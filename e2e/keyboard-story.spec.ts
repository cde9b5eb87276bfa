// The same story without a mouse: nothing in here clicks.
import type { Locator, Page } from '@playwright/test';
import { button, expect, inspector, openExample, slotNode, stepNode, tab, test } from './fixture.ts';

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

test('run, change k and rerun by keyboard alone', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await page.keyboard.press('Control+Enter');
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);

  const field = inspector(page).getByRole('textbox', { name: 'Value of k', exact: true });
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('5');
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Plan: Will run, factor changed, 4 to 5/);
  await page.keyboard.press('Control+Enter'); // also from within the field
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 25/);
  await expect(stepNode(page, 0)).toHaveAccessibleName(/^Step 0, Add\. Skipped/);
  await expect(page.getByText('stepsRan [0, 1, 1]', { exact: true })).toBeVisible();
});

test('every tab is reached by arrow keys, and each has its content', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await page.keyboard.press('Control+Enter');
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
  await tabTo(page, tab(page, 'Steps'));
  for (const [name, content] of [
    ['Log', 'Running Step  0. AddModel...'],
    ['State', 'Only by its step'],
    ['Cache', 'product 20'],
    ['History', '2 ran'],
    ['Scenarios', 'Starting values'],
    ['Problems', 'No problems'],
  ] as const) {
    await page.keyboard.press('ArrowRight');
    await expect(tab(page, name)).toBeFocused();
    await expect(page.getByRole('tabpanel', { name, exact: true })).toContainText(content);
  }
  await page.keyboard.press('Home');
  await expect(tab(page, 'Steps')).toHaveAttribute('aria-selected', 'true');
});

test('a step is selected from the outline, and its links lead on', async ({ page }) => {
  await openExample(page, 'arithmetic');
  const outline = page.getByRole('region', { name: 'Outline' });
  await tabTo(page, outline.getByRole('button', { name: /^Step 0/ }));
  await page.keyboard.press('ArrowDown'); // Tab would go on behind the list
  await expect(outline.getByRole('button', { name: /^Step 1/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('heading', { name: 'Multiply' })).toBeVisible();
  await tabTo(page, inspector(page).getByRole('button', { name: 'factor is read from slot k' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Go to slot k' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('heading', { name: 'k', exact: true })).toBeVisible();
});

test('the rerun options are switches that stay, and the menu closes with Esc', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await page.keyboard.press('Control+Enter');
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
  await tabTo(page, button(page, 'Rerun options'));
  await page.keyboard.press('Enter');
  const cache = page.getByRole('menuitemcheckbox', { name: 'Use the cache' });
  await expect(cache).toHaveAttribute('aria-checked', 'true');
  await expect(cache).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cache).toHaveAttribute('aria-checked', 'false');
  await expect(stepNode(page, 0)).toHaveAccessibleName(/Plan: Will run/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(button(page, 'Rerun options')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('stepsRan [0, 1, 0, 1]', { exact: true })).toBeVisible();
});

test('F2 renames the workflow, or the selected step', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await page.keyboard.press('F2');
  const name = page.getByRole('textbox', { name: 'Name of the workflow' });
  await expect(name).toBeFocused();
  await page.keyboard.type('Sums');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Sums · Slotflow');
  await page.keyboard.press('F2');
  await page.keyboard.type('Other');
  await page.keyboard.press('Escape');
  await expect(name).toHaveValue('Sums');

  await tabTo(page, page.getByRole('region', { name: 'Outline' }).getByRole('button', { name: /^Step 0/ }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Title of the step' })).toBeFocused();
  await page.keyboard.type('Sum up');
  await page.keyboard.press('Enter');
  await expect(stepNode(page, 0)).toHaveAccessibleName(/^Step 0, Sum up\. /);
});

test('panels are resized by arrow keys', async ({ page }) => {
  await openExample(page, 'arithmetic');
  const separator = page.getByRole('separator', { name: 'Resize the run details' });
  await tabTo(page, separator);
  const before = (await page.getByRole('tabpanel').boundingBox())!.height;
  await page.keyboard.press('ArrowUp');
  await expect
    .poll(async () => (await page.getByRole('tabpanel').boundingBox())!.height)
    .toBeGreaterThan(before);
});

test('the focus stays in the run controls when Stop takes their place', async ({ page }) => {
  await openExample(page, 'long-step');
  await tabTo(page, button(page, 'Run'));
  await page.keyboard.press('Enter');
  await expect(button(page, 'Stop')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Rerun')).toBeFocused();
});

test('a value is edited on the canvas, and Esc takes back what was typed', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await tabTo(page, slotNode(page, 'k'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('9');
  await expect(slotNode(page, 'k')).toHaveAccessibleName('Slot k, 9');
  await page.keyboard.press('Escape');
  await expect(slotNode(page, 'k')).toHaveAccessibleName('Slot k, 4');
  await expect(slotNode(page, 'k')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(slotNode(page, 'k')).toHaveAccessibleName('Slot k, 5');
  await page.keyboard.press('Control+z');
  await expect(slotNode(page, 'k')).toHaveAccessibleName('Slot k, 4');
});

test('a node is moved by Alt and an arrow key, as one edit that undo takes back', async ({ page }) => {
  await openExample(page, 'arithmetic');
  const node = stepNode(page, 0);
  await tabTo(page, node);
  const before = (await node.boundingBox())!;
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(async () => (await node.boundingBox())!.x).toBeCloseTo(before.x + 16, 0);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await node.boundingBox())!.x).toBeCloseTo(before.x, 0);
});

test('Ctrl+Enter runs from wherever the focus is, nodes of the canvas too, and with Shift it ignores the cache for this once', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  await stepNode(page, 0).focus();
  await page.keyboard.press('Control+Enter');
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
  await expect(page.getByRole('banner')).toContainText('Run #1 · 2 ran'); // the value comes before the run has ended
  await slotNode(page, 'total').focus();
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByText('stepsRan [0, 1, 0, 1]', { exact: true })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Run #2 · 2 ran'); // and so do the counts
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('stepsSkipped [0, 1]', { exact: true })).toBeVisible();
});
