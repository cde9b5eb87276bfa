// From nothing to a result without a mouse: nothing in here clicks.
import type { Page } from '@playwright/test';
import { expect, inspector, slotNode, stepNode, test } from './fixture.ts';

test.setTimeout(180_000);

async function addSlot(page: Page, name: string, value: number): Promise<void> {
  await page.keyboard.press('Shift+S');
  const dialog = page.getByRole('dialog', { name: 'Add a slot' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type(name);
  const field = dialog.getByRole('textbox', { name: 'Starting value' });
  for (let presses = 0; presses < 5; presses++) {
    if (await field.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Control+a');
  await page.keyboard.type(String(value));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(slotNode(page, name)).toHaveAccessibleName(`Slot ${name}, ${value}`);
}

/** Finds a model in the library; its new step has the focus then. */
async function addStep(page: Page, index: number, model: string): Promise<void> {
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Find a model' })).toBeFocused();
  await page.keyboard.type(model);
  await page.keyboard.press('Enter');
  await expect(stepNode(page, index)).toBeFocused();
  await expect(stepNode(page, index)).toHaveAccessibleName(new RegExp(`^Step ${index}, ${model}\\.`));
}

/** From the node that has the focus: the port, then what to connect it to; a slot has no choice of ports. */
async function connect(page: Page, ...choices: readonly string[]): Promise<void> {
  await page.keyboard.press('c');
  for (const choice of choices) {
    await expect(page.getByRole('combobox', { name: /^(Connect|Feed) / })).toHaveValue('');
    await page.keyboard.type(choice);
    const option = page.getByRole('listbox').getByRole('option', { selected: true });
    await expect(option).toHaveText(new RegExp(`^${choice}`));
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('listbox', { name: /^(Connect|Feed) / })).toBeHidden();
}

async function renameSlot(page: Page, from: string, to: string): Promise<void> {
  await page.keyboard.press('ArrowRight'); // along the wire, from the step that fills it
  await expect(slotNode(page, from)).toBeFocused();
  await page.keyboard.press('F2');
  await expect(inspector(page).getByRole('textbox', { name: 'Name of the slot' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
  await expect(slotNode(page, to)).toBeVisible();
}

test('(x + y) * k is built and run', async ({ page }) => {
  await page.goto('./#/new');
  await expect(page.getByRole('region', { name: 'Workflow', exact: true })).toBeVisible();
  await addSlot(page, 'x', 2);
  await addSlot(page, 'y', 3);
  await addSlot(page, 'k', 4);
  await addStep(page, 0, 'Add');
  await connect(page, 'a', 'x');
  await connect(page, 'b', 'y');
  await connect(page, 'sum', 'New number slot');
  await renameSlot(page, 'sum', 'total');
  await addStep(page, 1, 'Multiply');
  await connect(page, 'value', 'total');
  await connect(page, 'factor', 'k');
  await connect(page, 'product', 'New number slot');
  await renameSlot(page, 'product', 'final');
  await page.keyboard.press('Control+Enter');
  await expect(slotNode(page, 'total')).toHaveAccessibleName('Slot total, 5');
  await expect(slotNode(page, 'final')).toHaveAccessibleName('Slot final, 20');
  await expect(page.getByText('stepsRan [0, 1]', { exact: true })).toBeVisible();
});

test('a workflow of 12 steps is built and run', async ({ page }) => {
  await page.goto('./#/new');
  await expect(page.getByRole('region', { name: 'Workflow', exact: true })).toBeVisible();
  await addSlot(page, 'price', 40);
  await addSlot(page, 'count', 3);
  await addSlot(page, 'people', 5);
  const steps: readonly (readonly [
    model: string,
    output: string,
    ...wires: [field: string, slot: string][],
  ])[] = [
    ['Multiply', 'product', ['value', 'price'], ['factor', 'count']],
    ['Divide', 'quotient', ['value', 'product'], ['by', 'people']],
    ['Round', 'rounded', ['value', 'quotient']],
    ['Format number', 'text', ['value', 'rounded']],
    ['Join texts', 'text', ['left', 'text'], ['right', 'text']],
    ['Parse number', 'value', ['text', 'text_2']],
    ['Repeat value', 'items', ['value', 'rounded'], ['times', 'count']],
    ['Sum of list', 'total', ['numbers', 'items']],
    ['Add', 'sum', ['a', 'total'], ['b', 'price']],
    ['Multiply', 'product', ['value', 'sum'], ['factor', 'count']],
    ['Add', 'sum', ['a', 'product_2'], ['b', 'value']],
    ['Format number', 'text', ['value', 'sum_2']],
  ];
  for (const [index, [model, output, ...wires]] of steps.entries()) {
    await addStep(page, index, model);
    for (const [field, slot] of wires) await connect(page, field, slot);
    await connect(page, output, 'New');
  }
  await page.keyboard.press('Control+Enter');
  // 40 × 3 = 120, / 5 = 24, “2424”; 24 × 3 = 72, + 40 = 112, × 3 = 336, + 2424 = 2760
  await expect(slotNode(page, 'text_3')).toHaveAccessibleName('Slot text_3, "2760"');
  await expect(slotNode(page, 'product_2')).toHaveAccessibleName('Slot product_2, 336');
});
