// Wiring without a mouse: nothing in here clicks.
import { expect, expectNoFaults, inspector, openExample, slotNode, stepNode, test } from './fixture.ts';

const list = (page: Parameters<typeof inspector>[0], name: string) =>
  page.getByRole('combobox', { name, exact: true });

const options = (page: Parameters<typeof inspector>[0]) => page.getByRole('listbox');

/** C, and the list is there: its code may still be on its way when the very first key is this one. */
async function openList(page: Parameters<typeof inspector>[0]): Promise<void> {
  await page.keyboard.press('c');
  await expect(options(page)).toBeVisible();
}

test.beforeEach(async ({ page }) => {
  await openExample(page, 'arithmetic');
});

test('C lists the ports of a step, Enter what fits, and Enter connects', async ({ page }) => {
  await stepNode(page, 1).focus();
  await openList(page);
  await expect(list(page, 'Connect step 1 Multiply')).toBeFocused();
  await expect(options(page).getByRole('option')).toHaveText([
    /^value.*from total/,
    /^factor.*from k/,
    /^product.*to final/,
  ]);
  await page.keyboard.press('ArrowDown');
  await expect(options(page).getByRole('option', { name: /^factor/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(list(page, 'Feed factor of step 1 Multiply')).toBeFocused();
  await page.keyboard.type('y');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(stepNode(page, 1)).toBeFocused();
  await expect(
    page.getByRole('status').filter({ hasText: 'Connect y to factor instead of k' }),
  ).toBeAttached();
  await expect(inspector(page).getByRole('button', { name: 'factor is read from slot y' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(inspector(page).getByRole('button', { name: 'factor is read from slot k' })).toBeVisible();
});

test('Esc goes back to the ports, then to the node', async ({ page }) => {
  await stepNode(page, 0).focus();
  await openList(page);
  await page.keyboard.press('Enter');
  await expect(list(page, 'Feed a of step 0 Add')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list(page, 'Connect step 0 Add')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(stepNode(page, 0)).toBeFocused();
});

test('a wire is taken away, and another step goes into one', async ({ page }) => {
  await stepNode(page, 1).focus();
  await openList(page);
  await page.keyboard.type('factor');
  await page.keyboard.press('Enter');
  await page.keyboard.type('disconnect k');
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('button', { name: 'factor is not wired' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await openList(page);
  await page.keyboard.type('factor');
  await page.keyboard.press('Enter');
  await page.keyboard.type('change the wire');
  await page.keyboard.press('Enter');
  await page.keyboard.type('insert');
  await page.keyboard.press('Enter');
  await page.keyboard.type('round');
  await page.keyboard.press('Enter');
  await expect(stepNode(page, 1)).toHaveAccessibleName(/^Step 1, Round\./);
  await page.keyboard.press('Control+z');
  await expect(stepNode(page, 1)).toHaveAccessibleName(/^Step 1, Multiply\./);
});

test('a slot lists what could read it, and a new step comes wired', async ({ page }) => {
  await slotNode(page, 'final').focus();
  await openList(page);
  await expect(list(page, 'Connect slot final')).toBeFocused();
  await page.keyboard.type('add step format');
  await page.keyboard.press('Enter');
  await expect(stepNode(page, 2)).toHaveAccessibleName(/^Step 2, Format number\./);
  await expect(slotNode(page, 'final')).toBeFocused();
  await page.keyboard.press('ArrowRight'); // along the new wire
  await expect(stepNode(page, 2)).toBeFocused();
});

test('what does not fit says why, and its mends are in reach', async ({ page }) => {
  await stepNode(page, 1).focus();
  await openList(page);
  await page.keyboard.type('product');
  await page.keyboard.press('Enter');
  await page.keyboard.type('show why');
  await page.keyboard.press('Enter');
  await page.keyboard.type('total');
  await expect(options(page).getByRole('option', { name: /^total/ })).toContainText('both write total');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: /^Can’t connect product to total/ })).toBeVisible();
  await page.keyboard.type('new slot');
  await page.keyboard.press('Enter');
  await expect(slotNode(page, 'total_2')).toBeVisible();
});

test('the list has no faults for assistive tools', async ({ page }) => {
  await stepNode(page, 1).focus();
  await openList(page);
  await page.keyboard.press('Enter');
  await expect(list(page, 'Feed value of step 1 Multiply')).toBeFocused();
  await expectNoFaults(page);
});
