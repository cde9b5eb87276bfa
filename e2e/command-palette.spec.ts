// The command palette and the sheet of shortcuts: all that can be done by name.
import type { Page } from '@playwright/test';
import {
  button,
  expect,
  expectNoFaults,
  inspector,
  openExample,
  run,
  slotNode,
  stepNode,
  test,
} from './fixture.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search and commands' });
const field = (page: Page) => palette(page).getByRole('combobox');
const option = (page: Page, name: string | RegExp) => palette(page).getByRole('option', { name });

test('a command is found and done, and comes first the next time', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await button(page, 'Search and commands').click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('hide insp');
  await expect(option(page, /^Hide the inspector/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
  await expect(inspector(page)).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(palette(page).getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText([
    /^Show the inspector/,
  ]);
});

test('what cannot be done says why, and Enter leaves it; arrow keys, Home and End move, and the keys of the editor mean nothing', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>redo');
  await expect(option(page, /^Redo/)).toHaveAttribute('aria-disabled', 'true');
  await expect(option(page, /^Redo/)).toContainText('nothing to redo');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();

  await page.keyboard.press('Control+k');
  const options = palette(page).getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.type('nothing like this at all');
  await expect(palette(page)).toContainText('Nothing matches “nothing like this at all”');
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeHidden();
  await expect(stepNode(page, 0)).toHaveAccessibleName(/Not run yet/);
});

test('a step model is added, and steps and slots are gone to', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/20/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('#fin');
  await expect(option(page, /^final 20/)).toContainText('the result of step 1');
  await page.keyboard.press('Enter');
  await expect(slotNode(page, 'final')).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('multiply');
  await expect(palette(page).getByRole('group', { name: 'Go to' }).getByRole('option')).toContainText([
    /reads total, k · writes final/,
  ]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(stepNode(page, 1)).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sum of');
  await page.keyboard.press('Enter');
  await expect(stepNode(page, 2)).toHaveAccessibleName(/^Step 2, Sum of list/);
  await expect(stepNode(page, 2)).toBeFocused();
});

test('the sheet lists the shortcuts of all actions, and the gestures of the canvas', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toContainText('Undo');
  await expect(sheet).toContainText('Ctrl Z');
  await expect(sheet).toContainText('Drag from port to port');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

test('axe finds nothing in the palette and in the sheet', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('re');
  await expect(option(page, /^Rerun/).first()).toBeVisible();
  await expectNoFaults(page, 'dialog');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectNoFaults(page, 'dialog');
});
