// From nothing to a result by mouse; only names and values are typed.
import type { Page } from '@playwright/test';
import { button, expect, pickUp, slotNode, stepNode, test } from './fixture.ts';
import { canvasSpot, drag, fieldPort, type Spot, slotPort } from './wires.ts';

test.setTimeout(240_000);

async function begin(page: Page): Promise<void> {
  await page.goto('./#/new');
  await expect(page.getByRole('region', { name: 'Start a workflow' })).toBeVisible();
}

async function addSlot(page: Page, name: string, value: number): Promise<void> {
  await button(page, 'Add a slot').first().click();
  const dialog = page.getByRole('dialog', { name: 'Add a slot' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('textbox', { name: 'Starting value' }).fill(String(value));
  await dialog.getByRole('button', { name: 'Add slot' }).click();
  await expect(slotNode(page, name)).toHaveAccessibleName(`Slot ${name}, ${value}`);
}

/** Drags a model out of the library to a spot on the canvas. */
async function dropStep(page: Page, index: number, model: string, { x, y }: Spot): Promise<void> {
  await pickUp(page, page.getByRole('treeitem', { name: new RegExp(`^${model} \\(`) }).last());
  await page.mouse.move(x - 30, y, { steps: 3 });
  await page.mouse.move(x, y, { steps: 2 });
  await page.mouse.up();
  await expect(stepNode(page, index)).toHaveAccessibleName(new RegExp(`^Step ${index}, ${model}\\.`));
}

async function choose(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('listbox').getByRole('option', { name }).first().click();
  await expect(page.getByRole('listbox', { name: /^(Connect|Feed) / })).toBeHidden();
}

/** A click on the port lists what fits; so what is out of view can be reached, too. */
async function feed(page: Page, index: number, field: string, slot: string): Promise<void> {
  const port = await fieldPort(stepNode(page, index), field, 'left');
  await page.mouse.click(port.x, port.y);
  await choose(page, new RegExp(`^${slot}\\s?slot`));
}

test('(x + y) * k is built and run', async ({ page }) => {
  await begin(page);
  for (const [name, value] of [
    ['x', 2],
    ['y', 3],
    ['k', 4],
  ] as const)
    await addSlot(page, name, value);
  await dropStep(page, 0, 'Add', await canvasSpot(page, 80, 110));
  await dropStep(page, 1, 'Multiply', await canvasSpot(page, 560, 110));
  for (const [slot, step, field] of [
    ['x', 0, 'a'],
    ['y', 0, 'b'],
    ['k', 1, 'factor'],
  ] as const) {
    await drag(
      page,
      await slotPort(slotNode(page, slot), 'right'),
      await fieldPort(stepNode(page, step), field, 'left'),
    );
  }
  const sum = await fieldPort(stepNode(page, 0), 'sum', 'right');
  await drag(page, sum, await fieldPort(stepNode(page, 1), 'value', 'left'));
  await expect(slotNode(page, 'sum')).toBeVisible(); // the slot between, named after the output
  await drag(page, await fieldPort(stepNode(page, 1), 'product', 'right'), await canvasSpot(page, 700, 320));
  await choose(page, /^New number slot/);
  await button(page, 'Run').click();
  await expect(slotNode(page, 'sum')).toHaveAccessibleName('Slot sum, 5');
  await expect(slotNode(page, 'product')).toHaveAccessibleName('Slot product, 20');
});

test('a workflow of 12 steps is built and run', async ({ page }) => {
  await begin(page);
  for (const [name, value] of [
    ['price', 40],
    ['count', 3],
    ['people', 5],
  ] as const) {
    await addSlot(page, name, value);
  }
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
    // The view moves on to where there is room.
    await drag(page, await canvasSpot(page, 600, 60), await canvasSpot(page, 160, 60));
    await page.mouse.click((await canvasSpot(page, 300, 30)).x, (await canvasSpot(page, 300, 30)).y);
    await dropStep(page, index, model, await canvasSpot(page, 330, 110));
    for (const [field, slot] of wires) await feed(page, index, field, slot);
    const port = await fieldPort(stepNode(page, index), output, 'right');
    await drag(page, port, { x: port.x + 60, y: port.y + 10 });
    await choose(page, /^New /);
  }
  await button(page, 'Run').click();
  await expect(slotNode(page, 'text_3')).toHaveAccessibleName('Slot text_3, "2760"');
  await expect(slotNode(page, 'product_2')).toHaveAccessibleName('Slot product_2, 336');
});
