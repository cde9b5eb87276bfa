// The library in the left panel, the start that an empty canvas offers, and new workflows.
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

const field = (page: Page) => page.getByRole('combobox', { name: 'Find a model' });
const item = (page: Page, name: RegExp) => page.getByRole('treeitem', { name }).first();
const LEFT = '[aria-label="Library, examples and outline"]';
const start = (page: Page) => page.getByRole('region', { name: 'Start a workflow' });

test('a model is found with a typo, and Enter puts it on the canvas, selected and focused', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('rond');
  await expect(item(page, /^Round \(value: number, digits: whole number\) → rounded/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(stepNode(page, 2)).toHaveAccessibleName(/^Step 2, Round\./);
  await expect(stepNode(page, 2)).toBeFocused();
  await expect(inspector(page).getByRole('heading', { name: 'Round' })).toBeVisible();
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(stepNode(page, 2)).toHaveCount(0);
});

test('beside a selected step, the new one runs right after it', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await stepNode(page, 0).click();
  await item(page, /^Round/).click();
  await expect(stepNode(page, 1)).toHaveAccessibleName(/^Step 1, Round\./);
  await expect(stepNode(page, 2)).toHaveAccessibleName(/^Step 2, Multiply\./);
});

test('an arrow asks for types, arrow keys go through what is found, Esc shows all again, and what no model matches is said', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  await field(page).fill('number → text');
  await expect(page.getByRole('treeitem')).toHaveCount(1);
  await expect(item(page, /^Format number/)).toBeVisible();
  await field(page).fill('list');
  await expect(item(page, /^Sum of list/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(item(page, /^Sum of list/)).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('Escape');
  await expect(item(page, /^Arithmetic/)).toBeVisible();
  await expect(field(page)).toHaveValue('');
  await field(page).fill('שלום📦');
  await expect(page.getByText('No model matches “שלום📦”')).toBeVisible();
  await button(page, 'Show all models').click();
  await expect(item(page, /^Add /)).toBeVisible();
});

test('groups fold and stay folded, and what was used lately comes first', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await page.getByRole('treeitem', { name: 'Text', exact: true }).click();
  await expect(page.getByRole('treeitem', { name: /^Parse number/ })).toHaveCount(0);
  await item(page, /^Divide/).click();
  await expect(stepNode(page, 2)).toBeVisible();
  await page.reload();
  await expect(stepNode(page, 0)).toBeVisible();
  await expect(page.getByRole('treeitem').nth(0)).toHaveAccessibleName('Recent');
  await expect(page.getByRole('treeitem').nth(1)).toHaveAccessibleName(/^Divide/);
  await expect(page.getByRole('treeitem', { name: /^Parse number/ })).toHaveCount(0);
});

test('a slot is added with a name, a type and a value, and a taken name is refused', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await button(page, 'Add a slot').click();
  const dialog = page.getByRole('dialog', { name: 'Add a slot' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('k');
  await dialog.getByRole('button', { name: 'Add slot' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('There is a slot k already.');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('__proto__');
  await dialog.getByText('text', { exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Starting value' }).fill('hello');
  await dialog.getByRole('button', { name: 'Add slot' }).click();
  await expect(dialog).toBeHidden();
  await expect(slotNode(page, '__proto__')).toHaveAccessibleName(/hello/);
  await page.keyboard.press('Control+z');
  await expect(slotNode(page, '__proto__')).toHaveCount(0);
});

test('an empty canvas offers a start, and the first step takes its place', async ({ page }) => {
  await page.goto('./#/new');
  await expect(start(page).getByRole('link')).toHaveCount(6);
  await expect(page.getByText('No steps yet. Drag a model onto the canvas.')).toBeVisible();
  await item(page, /^Add /).click();
  await expect(stepNode(page, 0)).toBeFocused();
  await expect(start(page)).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(start(page)).toBeVisible();
  await page.keyboard.press('n');
  await expect(start(page)).toBeHidden();
});

test('new workflows lose nothing: one with a step has an address of its own, and an untouched one is taken again', async ({
  page,
}) => {
  await page.goto('./#/new');
  await item(page, /^Add /).click();
  await expect(stepNode(page, 0)).toBeVisible();
  await expect(page).toHaveURL(/#\/doc\/\w+$/);
  await button(page, 'New workflow').click();
  await expect(page).toHaveURL(/#\/new$/);
  await expect(start(page)).toBeVisible();
  await button(page, 'New workflow').click();
  await expect(page).toHaveURL(/#\/new$/);
  await start(page)
    .getByRole('link', { name: /^Divide by zero/ })
    .click();
  await expect(stepNode(page, 2)).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(stepNode(page, 0)).toHaveAccessibleName(/^Step 0, Add\./);
});

test('axe finds nothing in the start, a search, the slot dialog and the rail', async ({ page }) => {
  await page.goto('./#/new');
  await expect(start(page)).toBeVisible();
  await expectNoFaults(page, '[aria-labelledby="start-heading"]');
  await field(page).fill('num');
  await expect(item(page, /^Parse number/)).toBeVisible();
  await expectNoFaults(page, LEFT);
  await field(page).fill('nothing like it');
  await expect(button(page, 'Show all models')).toBeVisible();
  await expectNoFaults(page, LEFT);
  await button(page, 'Add a slot').click();
  await expect(page.getByRole('dialog', { name: 'Add a slot' })).toBeVisible();
  await expectNoFaults(page, 'dialog');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1100, height: 800 });
  await button(page, 'Library').click();
  await expect(page.getByRole('dialog', { name: 'Library' })).toBeVisible();
  await expectNoFaults(page, '[role="dialog"]');
});
