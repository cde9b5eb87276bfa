// Choosing and arranging what is on the canvas: by pointer, by keyboard, and taken back in one step.
import type { Page } from '@playwright/test';
import {
  expect,
  expectNoFaults,
  inspector,
  openExample,
  openTab,
  slotNode,
  stepNode,
  test,
} from './fixture.ts';

const selected = (page: Page) => page.locator('[role="group"][aria-current="true"]');

async function middleOf(node: ReturnType<typeof stepNode>) {
  const box = await node.boundingBox();
  if (box === null) throw new Error('The node is not in view.');
  return { x: box.x + box.width / 2, y: box.y + 20 };
}

test('a frame drawn with Shift selects what it touches, Esc lets go of it, and Shift and click add to it', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  const x = await slotNode(page, 'x').boundingBox();
  const add = await stepNode(page, 0).boundingBox();
  if (x === null || add === null) throw new Error('The nodes are not in view.');
  await page.keyboard.down('Shift');
  await page.mouse.move(add.x + add.width + 8, add.y + add.height + 40);
  await page.mouse.down();
  await page.mouse.move(x.x + 20, x.y - 20, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(selected(page)).toHaveCount(3); // x, y, Add
  await page.keyboard.press('Escape');
  await expect(selected(page)).toHaveCount(0);

  await slotNode(page, 'x').click();
  await stepNode(page, 0).click({ modifiers: ['Shift'], position: { x: 60, y: 20 } });
  await slotNode(page, 'k').click({ modifiers: ['ControlOrMeta'] });
  await expect(selected(page)).toHaveCount(3);
  await slotNode(page, 'x').click({ modifiers: ['Shift'] });
  await expect(selected(page)).toHaveCount(2);
  await slotNode(page, 'k').click();
  await expect(selected(page)).toHaveCount(1);
  await expect(inspector(page).getByRole('heading', { name: 'k' })).toBeVisible();
});

test('what is selected moves together, as one edit', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await slotNode(page, 'x').click();
  await slotNode(page, 'y').click({ modifiers: ['Shift'] });
  const [x, y] = [await middleOf(slotNode(page, 'x')), await middleOf(slotNode(page, 'y'))];
  await page.mouse.move(x.x, x.y - 5);
  await page.mouse.down();
  await page.mouse.move(x.x + 10, x.y + 30, { steps: 3 });
  await page.mouse.move(x.x + 64, x.y + 91, { steps: 5 });
  await page.mouse.up();
  const moved = [await middleOf(slotNode(page, 'x')), await middleOf(slotNode(page, 'y'))];
  expect(moved[0]?.y).toBeGreaterThan(x.y + 60);
  expect(Math.round((moved[1]?.y ?? 0) - y.y)).toBe(Math.round((moved[0]?.y ?? 0) - x.y));
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await middleOf(slotNode(page, 'x'))).y).toBeCloseTo(x.y, 0);
  expect((await middleOf(slotNode(page, 'y'))).y).toBeCloseTo(y.y, 0);
});

test('by keyboard: everything, single nodes, and all of them moved by one dot', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await page.keyboard.press('ControlOrMeta+a');
  await expect(selected(page)).toHaveCount(7);
  await page.keyboard.press('Escape');
  await slotNode(page, 'x').focus();
  await page.keyboard.press('Shift+Space');
  await slotNode(page, 'y').focus();
  await page.keyboard.press('Shift+Enter');
  await expect(selected(page)).toHaveCount(2);
  const before = await middleOf(slotNode(page, 'x'));
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(async () => (await middleOf(slotNode(page, 'x'))).y).toBeGreaterThan(before.y + 8);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await middleOf(slotNode(page, 'x'))).y).toBeCloseTo(before.y, 0);
  await page.keyboard.press('Shift+Enter');
  await expect(selected(page)).toHaveCount(1);
});

test('what is deleted says what others lost by it, and comes back with one click; a notice goes with its edit or is closed', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  await slotNode(page, 'k').focus();
  await page.keyboard.press('Delete');
  await expect(slotNode(page, 'k')).toHaveCount(0);
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices).toContainText('Deleted slot k. Step 1 Multiply lost its input factor.');
  await expect(page.locator('[data-node]:focus')).toHaveCount(1);
  await notices.getByRole('button', { name: 'Undo' }).click();
  await expect(slotNode(page, 'k')).toHaveAccessibleName(/^Slot k, 4/);
  await expect(notices).toHaveCount(0);

  await slotNode(page, 'x').click();
  await page.keyboard.press('Backspace');
  await expect(notices).toContainText('Deleted slot x.');
  await page.keyboard.press('Control+z');
  await expect(notices).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await notices.getByRole('button', { name: /^Close/ }).click();
  await expect(notices).toHaveCount(0);
});

test('a disabled step is left out of the run, and says so on the canvas and in the list', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  await stepNode(page, 1).focus();
  await page.keyboard.press('d');
  const disabled = page.getByRole('group', { name: /^Disabled step, Multiply/ });
  await expect(disabled).toContainText('Left out of the run');
  const row = (await openTab(page, 'Steps')).getByRole('row', { name: /Multiply/ });
  await expect(row).toContainText('Disabled');
  await disabled.focus();
  await page.keyboard.press('d');
  await expect(stepNode(page, 1)).toBeVisible();
});

test('auto layout moves nodes apart as one edit, from left to right', async ({ page }) => {
  await openExample(page, 'arithmetic');
  const placeOf = async (node: ReturnType<typeof stepNode>) => (await node.boundingBox()) ?? { x: 0, y: 0 };
  // Everything in a heap first.
  await stepNode(page, 1).focus();
  for (let i = 0; i < 24; i++) await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('button', { name: 'Auto layout' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await expect
    .poll(async () => (await placeOf(stepNode(page, 1))).x - (await placeOf(stepNode(page, 0))).x)
    .toBeGreaterThan(250);
  await expect
    .poll(async () => (await placeOf(slotNode(page, 'total'))).x)
    .toBeGreaterThan((await placeOf(stepNode(page, 0))).x);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect
    .poll(async () => (await placeOf(stepNode(page, 1))).x - (await placeOf(stepNode(page, 0))).x)
    .toBeLessThan(100);
});

test('what is copied on one page is pasted on another, with its wiring, under names of its own', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page, 'arithmetic');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  const other = await context.newPage();
  await openExample(other, 'arithmetic');
  await other.mouse.move(700, 620);
  await other.keyboard.press('ControlOrMeta+v');
  await expect(stepNode(other, 3)).toBeVisible();
  await expect(slotNode(other, 'k_2')).toHaveAccessibleName(/^Slot k_2, 4/);
  await expect(selected(other)).toHaveCount(7);
  await other.keyboard.press('Control+z');
  await expect(stepNode(other, 3)).toHaveCount(0);
  await other.close();
});

test('cutting copies and removes, duplicating puts copies beside, and a field keeps its own clipboard', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page, 'arithmetic');
  await slotNode(page, 'k').focus();
  await page.keyboard.press('ControlOrMeta+x');
  await expect(slotNode(page, 'k')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('Cut slot k.');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(slotNode(page, 'k')).toHaveAccessibleName(/^Slot k, 4/);
  await stepNode(page, 1).focus();
  await page.keyboard.press('ControlOrMeta+d');
  await expect(stepNode(page, 2)).toHaveAccessibleName(/^Step 2, Multiply/);
  await expect(stepNode(page, 2)).toHaveAttribute('aria-current', 'true');

  await page.evaluate(() => navigator.clipboard.writeText('just words'));
  const name = page.getByRole('textbox', { name: 'Name of the workflow' });
  await name.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(name).toHaveValue('just words');
});

test('nodes are lined up by name or by Shift with an arrow', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await slotNode(page, 'x').click();
  await slotNode(page, 'k').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Shift+ArrowLeft');
  const lefts = async () => [
    (await slotNode(page, 'x').boundingBox())?.x,
    (await slotNode(page, 'k').boundingBox())?.x,
  ];
  await expect.poll(async () => new Set(await lefts()).size).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => new Set(await lefts()).size).toBe(2);
});

test('a group has a title, moves its nodes as one edit, and goes without them', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await slotNode(page, 'x').click();
  await slotNode(page, 'y').click({ modifiers: ['Shift'] });
  await page.keyboard.press('ControlOrMeta+g');
  await page.keyboard.type('Numbers'); // at once: the field is there with the key that groups
  await page.keyboard.press('Enter');
  const frame = page.getByRole('group', { name: 'Group Numbers, 2 slots' });
  await expect(frame).toBeFocused();
  const before = await middleOf(slotNode(page, 'y'));
  const bar = await middleOf(frame);
  await page.mouse.move(bar.x, bar.y - 8);
  await page.mouse.down();
  await page.mouse.move(bar.x + 20, bar.y + 40, { steps: 4 });
  await page.mouse.move(bar.x, bar.y + 88, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await middleOf(slotNode(page, 'y'))).y).toBeGreaterThan(before.y + 60);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await middleOf(slotNode(page, 'y'))).y).toBeCloseTo(before.y, 0);
  await frame.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(async () => (await middleOf(slotNode(page, 'y'))).y).toBeGreaterThan(before.y + 8);
  await page.keyboard.press('Delete');
  await expect(frame).toHaveCount(0);
  await expect(slotNode(page, 'y')).toBeVisible();
});

test('a folded slot is a label at its port, selects the slot, and becomes a node again', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await slotNode(page, 'total').focus();
  await page.keyboard.press('f');
  await expect(slotNode(page, 'total')).toHaveCount(0);
  const label = page.getByRole('button', { name: /^Slot total, / });
  await label.click();
  await expect(inspector(page).getByText('Slot · number')).toBeVisible();
  await label.focus();
  await page.keyboard.press('f');
  await expect(slotNode(page, 'total')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(label).toBeVisible();
});

test('the menu of a node opens by keyboard and by a right click, which selects what it is about; the empty canvas has one of its own', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  await slotNode(page, 'k').focus();
  const menu = page.getByRole('menu');
  await page.keyboard.press('Shift+F10');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(slotNode(page, 'k')).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await menu.getByRole('menuitem', { name: /^Duplicate/ }).press('Enter');
  await expect(slotNode(page, 'k_2')).toHaveAccessibleName(/^Slot k_2, 4/);
  await page.keyboard.press('Control+z');
  await expect(slotNode(page, 'k_2')).toHaveCount(0);

  await stepNode(page, 1).click({ button: 'right', position: { x: 60, y: 20 } });
  await expect(menu).toBeVisible();
  await expect(stepNode(page, 1)).toHaveAttribute('aria-current', 'true');
  await menu.getByRole('menuitem', { name: /^Disable/ }).click();
  await expect(page.getByRole('group', { name: /^Disabled step, Multiply/ })).toBeVisible();
  await page.locator('.react-flow__pane').click({ button: 'right', position: { x: 300, y: 60 } });
  await menu.getByRole('menuitem', { name: /^Select all/ }).click();
  await expect(selected(page)).toHaveCount(7);
});

test('axe finds nothing in menus, groups, labels and notices', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await slotNode(page, 'total').focus();
  await page.keyboard.press('f');
  await slotNode(page, 'x').click();
  await page.keyboard.press('ControlOrMeta+g');
  await page.keyboard.press('Enter');
  await slotNode(page, 'k').focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('region', { name: 'Notices' })).toBeVisible();
  await stepNode(page, 1).click({ button: 'right', position: { x: 60, y: 20 } });
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoFaults(page);
});

test('the inspector tells what is selected together, and does to all of it what its buttons say', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  await page.keyboard.press('ControlOrMeta+a');
  await expect(inspector(page).getByRole('heading', { name: '7 nodes selected' })).toBeVisible();
  await expect(inspector(page)).toContainText('2 steps and 5 slots');
  await inspector(page).getByRole('button', { name: 'Disable 2 steps' }).click();
  await inspector(page).getByRole('button', { name: 'Enable 2 steps' }).click();
  await inspector(page).getByRole('button', { name: 'Group', exact: true }).click();
  await page.getByRole('textbox', { name: 'Title of the group' }).press('Enter');
  await expect(inspector(page).getByRole('heading', { name: 'Group', exact: true })).toBeVisible();
  await inspector(page).getByRole('button', { name: 'Ungroup' }).click();
  await expect(page.getByRole('group', { name: /^Group / })).toHaveCount(0);
});
