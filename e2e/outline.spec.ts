// The outline: steps in the order in which they run, moved by keys, by drag and from the row's menu.
import type { Page } from '@playwright/test';
import {
  button,
  expect,
  expectNoFaults,
  inspector,
  openExample,
  slotNode,
  stepNode,
  test,
} from './fixture.ts';

const outline = (page: Page) => page.getByRole('region', { name: 'Outline', exact: true });
const row = (page: Page, name: RegExp) => outline(page).getByRole('button', { name });
const rows = (page: Page) => outline(page).getByRole('listitem');

/** The seed example, with a step after Multiply that is wired to nothing. */
async function openWithLoose(page: Page): Promise<void> {
  await openExample(page, 'arithmetic');
  await page.getByRole('treeitem', { name: /^Round/ }).click();
  await expect(row(page, /^Step 2, Round/)).toBeVisible();
}

async function drag(page: Page, from: RegExp, to: RegExp, edge: 'above' | 'below'): Promise<void> {
  await page.mouse.move(700, 400); // what dragging needs loads at the first sign of a person
  await expect(rows(page).first()).toHaveAttribute('draggable', 'true');
  const start = (await row(page, from).boundingBox())!;
  const end = (await row(page, to).boundingBox())!;
  await page.mouse.move(start.x + 60, start.y + 15);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y + 22, { steps: 3 });
  await page.mouse.move(end.x + 60, end.y + (edge === 'above' ? 3 : 27), { steps: 6 });
  await page.mouse.move(end.x + 60, end.y + (edge === 'above' ? 4 : 26));
}

test('Alt and an arrow key move a step, which is said, and undone as one edit', async ({ page }) => {
  await openWithLoose(page);
  await row(page, /^Step 2, Round/).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(row(page, /^Step 1, Round/)).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Round is now step 1 of 3' })).toHaveCount(1);
  await expect(stepNode(page, 2)).toHaveAccessibleName(/^Step 2, Multiply/);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(row(page, /^Step 0, Round/)).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(row(page, /^Step 2, Round/)).toBeVisible();
});

test('arrow keys alone go from row to row; with Alt a step is not moved to where it would read a slot before it is written', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  await row(page, /^Step 0/).focus();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, /^Step 1/)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(row(page, /^Step 0/)).toBeFocused();
  await row(page, /^Step 1, Multiply/).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(
    page.getByRole('region', { name: 'Notices' }).getByText('Multiply stays after Add: it reads total'),
  ).toBeVisible();
  await expect(row(page, /^Step 1, Multiply/)).toBeVisible();
  await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'true');
});

test('a row is dragged to another place', async ({ page }) => {
  await openWithLoose(page);
  await drag(page, /^Step 2, Round/, /^Step 0, Add/, 'above');
  await page.mouse.up();
  await expect(row(page, /^Step 0, Round/)).toBeVisible();
  await expect(inspector(page).getByRole('heading', { name: 'Round' })).toBeVisible();
});

test('while it is dragged, a row says why it cannot be dropped there', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await drag(page, /^Step 0, Add/, /^Step 1, Multiply/, 'below');
  await expect(outline(page)).toContainText(
    'Add stays before Multiply: Multiply reads total, which Add writes',
  );
  await page.mouse.up();
  await expect(row(page, /^Step 0, Add/)).toBeVisible();
  await expect(row(page, /^Step 1, Multiply/)).toBeVisible();
});

test('the row’s menu disables its step, which stays in the list', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await row(page, /^Step 1, Multiply/).hover();
  await button(page, 'More for Multiply').click();
  await page.getByRole('menuitem', { name: 'Disable step' }).click();
  await expect(row(page, /^Disabled step, Multiply/)).toBeVisible();
  await expect(slotNode(page, 'final')).toBeVisible();
});

test('axe finds nothing in the outline with a disabled step, and in a row’s menu', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await row(page, /^Step 1, Multiply/).click();
  await page.keyboard.press('d');
  await row(page, /^Disabled step, Multiply/).hover();
  await expectNoFaults(page, '[aria-labelledby="outline-heading"]');
  await button(page, 'More for Multiply').click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoFaults(page, '[role="menu"]');
});
