// Wiring by mouse. Each edit is one entry that undo names and takes back.
import type { Page } from '@playwright/test';
import { expect, farPictures, inspector, openExample, pickUp, slotNode, stepNode, test } from './fixture.ts';
import { between, canvasSpot, drag, fieldPort, pull, type Spot, slotPort, undo } from './wires.ts';

test.beforeEach(async ({ page }) => {
  await openExample(page, 'arithmetic');
});

/** What feeds a field, as the inspector of its step says. */
async function expectFeeder(page: Page, step: number, field: string, slot?: string) {
  await stepNode(page, step).focus();
  await page.keyboard.press('Enter');
  const name = slot === undefined ? `${field} is not wired` : `${field} is read from slot ${slot}`;
  await expect(inspector(page).getByRole('button', { name })).toBeVisible();
}

/** The wire of `factor`: what belongs to a selected wire is there when the inspector tells of it. */
async function selectWire(page: Page, { x, y }: Spot): Promise<void> {
  await page.mouse.click(x, y);
  await expect(inspector(page).getByRole('heading', { name: 'k → factor' })).toBeVisible();
}

test('a slot is dragged to a field, in the place of what fed it', async ({ page }) => {
  await drag(
    page,
    await slotPort(slotNode(page, 'k'), 'right'),
    await fieldPort(stepNode(page, 0), 'a', 'left'),
  );
  await expectFeeder(page, 0, 'a', 'k');
  await undo(page, 'Connect k to a instead of x');
  await expectFeeder(page, 0, 'a', 'x');
});

test('what a hand does before the code for wiring is there is done when it comes', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/parts-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await expect(stepNode(page, 0)).toBeVisible();
  const asked = page.waitForRequest(/parts-.*\.js$/);
  await drag(page, await fieldPort(stepNode(page, 0), 'sum', 'right'), await canvasSpot(page, 500, 60));
  await asked;
  release();
  await page.getByRole('option', { name: 'New number slot sum' }).click();
  await expect(slotNode(page, 'sum')).toBeVisible();
});

test('a field is dragged back to a slot', async ({ page }) => {
  await drag(
    page,
    await fieldPort(stepNode(page, 1), 'factor', 'left'),
    await slotPort(slotNode(page, 'y'), 'right'),
  );
  await expectFeeder(page, 1, 'factor', 'y');
});

test('an output that is dragged to a field fills a slot between them', async ({ page }) => {
  const sum = await fieldPort(stepNode(page, 0), 'sum', 'right');
  await drag(page, sum, await fieldPort(stepNode(page, 1), 'factor', 'left'));
  await expectFeeder(page, 1, 'factor', 'total'); // it fills that one already
});

test('a wire that is dropped on a node goes to the field under it', async ({ page }) => {
  const step = (await stepNode(page, 0).boundingBox())!;
  const row = await fieldPort(stepNode(page, 0), 'b', 'left');
  await drag(page, await slotPort(slotNode(page, 'k'), 'right'), { x: step.x + 100, y: row.y });
  await expectFeeder(page, 0, 'b', 'k');
});

test('Esc gives up a wire in hand', async ({ page }) => {
  await pull(
    page,
    await slotPort(slotNode(page, 'k'), 'right'),
    await fieldPort(stepNode(page, 0), 'a', 'left'),
  );
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expectFeeder(page, 0, 'a', 'x');
});

test('what cannot be connected is refused with its reason, which stays until Esc', async ({ page }) => {
  const final = await slotPort(slotNode(page, 'final'), 'right');
  const a = await fieldPort(stepNode(page, 0), 'a', 'left');
  await pull(page, final, a);
  const reason = 'Can’t connect final to a. Steps 0 Add and 1 Multiply would wait for each other.';
  await expect(page.getByText(reason)).toBeVisible();
  await page.mouse.up();
  const card = page.getByRole('dialog', { name: 'Not connected' });
  await expect(card).toContainText(reason);
  await expect(card).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expectFeeder(page, 0, 'a', 'x');
});

test('a wire is selected by a click and deleted by a key', async ({ page }) => {
  const wire = between(
    await slotPort(slotNode(page, 'k'), 'right'),
    await fieldPort(stepNode(page, 1), 'factor', 'left'),
  );
  await selectWire(page, wire);
  await page.keyboard.press('Delete');
  await expectFeeder(page, 1, 'factor');
  await undo(page, 'Disconnect k from factor');
  await expectFeeder(page, 1, 'factor', 'k');
});

test('a wire shows what it carries', async ({ page }) => {
  const wire = between(
    await slotPort(slotNode(page, 'k'), 'right'),
    await fieldPort(stepNode(page, 1), 'factor', 'left'),
  );
  await page.mouse.move(wire.x, wire.y);
  await expect(page.getByRole('tooltip')).toHaveText('k number 4');
});

test('the end of a wire is pulled to another field, or off', async ({ page }) => {
  const [k, factor] = [
    await slotPort(slotNode(page, 'k'), 'right'),
    await fieldPort(stepNode(page, 1), 'factor', 'left'),
  ];
  const grip = { x: factor.x - 19, y: factor.y };
  const wire = between(k, factor);
  await selectWire(page, wire);
  await drag(page, grip, await fieldPort(stepNode(page, 0), 'b', 'left'));
  await expectFeeder(page, 0, 'b', 'k');
  await expectFeeder(page, 1, 'factor');
  await undo(page, 'Connect k to b instead of factor');
  await selectWire(page, wire);
  await drag(page, grip, await canvasSpot(page, 400, 60));
  await expectFeeder(page, 1, 'factor');
  await undo(page, 'Disconnect k from factor');
});

test('a click on a port lists what fits, nearest first, and says why the others do not', async ({ page }) => {
  const factor = await fieldPort(stepNode(page, 1), 'factor', 'left');
  await page.mouse.click(factor.x, factor.y);
  const list = page.getByRole('listbox', { name: 'Feed factor of step 1 Multiply' });
  await expect(list.getByRole('group', { name: 'Fits' }).getByRole('option')).toHaveText([
    /^total/,
    /^y/,
    /^x/,
  ]);
  await list.getByRole('option', { name: '1 slot doesn’t fit – show why' }).click();
  await expect(list.getByRole('option', { name: /^final/ })).toContainText('would wait for itself');
  await page.getByRole('button', { name: 'Back' }).click();
  await list.getByRole('option', { name: /^x/ }).click();
  await expect(list).toBeHidden();
  await expectFeeder(page, 1, 'factor', 'x');
});

test('a wire that is dropped on the empty canvas offers what fits, and what is made stands there', async ({
  page,
}) => {
  const spot = await canvasSpot(page, 640, 120);
  await drag(page, await slotPort(slotNode(page, 'final'), 'right'), spot);
  const list = page.getByRole('listbox', { name: 'Connect slot final' });
  await page.getByRole('combobox', { name: 'Connect slot final' }).fill('round');
  await list.getByRole('option', { name: /^Add step Round/ }).click();
  await expect(stepNode(page, 2)).toHaveAccessibleName(/^Step 2, Round\./);
  await expectFeeder(page, 2, 'value', 'final');
  const { x, y } = await fieldPort(stepNode(page, 2), 'value', 'left');
  expect(Math.hypot(x - spot.x, y - spot.y)).toBeLessThan(24);
  await undo(page, 'Add Round');
  await expect(stepNode(page, 2)).toHaveCount(0);
});

test('an output is led into a new slot, a field gets one with a starting value', async ({ page }) => {
  await drag(page, await fieldPort(stepNode(page, 0), 'sum', 'right'), await canvasSpot(page, 500, 60));
  await page.getByRole('option', { name: 'New number slot sum' }).click();
  await expect(slotNode(page, 'sum')).toBeVisible();
  await undo(page, 'Connect sum to sum');
  const factor = await fieldPort(stepNode(page, 1), 'factor', 'left');
  await page.mouse.click(factor.x, factor.y);
  await page.getByRole('option', { name: 'New number slot factor' }).click();
  await expectFeeder(page, 1, 'factor', 'factor');
  await undo(page, 'Add factor');
});

test('a refused connection is mended by a button', async ({ page }) => {
  await drag(
    page,
    await fieldPort(stepNode(page, 1), 'product', 'right'),
    await slotPort(slotNode(page, 'total'), 'left'),
  );
  const card = page.getByRole('dialog', { name: 'Not connected' });
  await expect(card).toContainText('both write total');
  await card.getByRole('button', { name: 'Write Multiply to a new slot' }).click();
  await expect(card).toBeHidden();
  await expect(slotNode(page, 'total_2')).toBeVisible();
});

test('a step model is dragged out of the library onto the canvas', async ({ page }) => {
  const spot = await canvasSpot(page, 500, 80);
  await pickUp(page, page.getByRole('treeitem', { name: /^Round / }).first());
  await page.mouse.move(spot.x - 40, spot.y, { steps: 4 });
  await page.mouse.move(spot.x, spot.y, { steps: 2 });
  await page.mouse.up();
  await expect(stepNode(page, 2)).toHaveAccessibleName(/^Step 2, Round\./);
  await expect(stepNode(page, 2)).toHaveAttribute('aria-current', 'true');
  await undo(page, 'Add Round');
  await expect(stepNode(page, 2)).toHaveCount(0);
});

test('a step model that is dropped on a wire stands within it', async ({ page }) => {
  const wire = between(
    await slotPort(slotNode(page, 'k'), 'right'),
    await fieldPort(stepNode(page, 1), 'factor', 'left'),
  );
  await pickUp(page, page.getByRole('treeitem', { name: /^Round / }).first());
  await page.mouse.move(wire.x - 40, wire.y + 30, { steps: 4 });
  await page.mouse.move(wire.x, wire.y, { steps: 2 });
  await page.mouse.up();
  await expect(stepNode(page, 1)).toHaveAccessibleName(/^Step 1, Round\./);
  await expectFeeder(page, 1, 'value', 'k');
  await expectFeeder(page, 2, 'factor', 'rounded');
  await undo(page, 'Insert Round');
  await expectFeeder(page, 1, 'factor', 'k');
});

test('of a large workflow seen from afar, what does not fit is dimmed until the wire is let go', async ({
  page,
}) => {
  const indices = Array.from({ length: 60 }, (_, index) => index);
  const large = {
    format: 'slotflow',
    version: 1,
    name: 'Large',
    workflow: {
      steps: indices.map((i) => ({
        id: `s${i}`,
        model: 'math/add@1',
        inputs: [
          [`x${i}`, 'a'],
          [`y${i}`, 'b'],
        ],
        outputs: [['sum', `t${i}`]],
      })),
    },
    scenarios: [{ name: 'default', mutable: false, values: indices.map((i) => [`x${i}`, 'text']) }],
    layout: { steps: {}, slots: [] },
  };
  await page.route('**/gallery/arithmetic.json', (route) => route.fulfill({ json: large }));
  await page.reload();
  await expect(stepNode(page, 30)).toBeVisible();
  const picture = () => farPictures(page);
  const zoom = async (by: number) => {
    const before = await picture();
    await page.mouse.wheel(0, by);
    await expect.poll(picture).not.toEqual(before);
  };
  await stepNode(page, 30).hover();
  await zoom(-1_800);
  const port = await fieldPort(stepNode(page, 30), 'sum', 'right');
  await pull(page, port, { x: port.x + 30, y: port.y + 10 });
  await expect(page.locator('[data-connecting]')).toHaveCount(1);
  await zoom(1_800);
  const dimmed = await picture();
  await page.keyboard.press('Escape');
  await expect.poll(picture).not.toEqual(dimmed);
  await page.mouse.up();
});
