// What can be changed in the inspector: names, values of every type, settings, models, notes.
import {
  button,
  expect,
  inspector,
  openExample,
  rerun,
  run,
  selectStep,
  slotNode,
  stepNode,
  test,
} from './fixture.ts';

test('F2 goes to the name of the selected slot; it is renamed, all wiring follows, and a taken name is refused with its reason', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  await slotNode(page, 'k').click();
  const name = inspector(page).getByRole('textbox', { name: 'Name of the slot' });
  await page.keyboard.press('F2');
  await expect(name).toBeFocused();
  await name.fill('total');
  await expect(inspector(page).getByRole('alert')).toHaveText('There is a slot called total already');
  await name.press('Enter');
  await expect(name).toBeFocused();
  await name.fill('scale');
  await name.press('Enter');
  await expect(slotNode(page, 'scale')).toHaveAccessibleName('Slot scale, 4');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
  await page.keyboard.press('Control+z');
  await expect(slotNode(page, 'k')).toBeVisible();
});

test('a value becomes one of another type, and a list is edited as JSON with its faults named', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  await slotNode(page, 'k').click();
  await button(page, 'Type of k: whole number').click();
  await page.getByRole('menuitemradio', { name: 'list' }).click();
  await expect(slotNode(page, 'k')).toHaveAccessibleName('Slot k, 1 item');
  await button(page, 'Type of k: list').waitFor();

  // Its steps want a number, so the field for it is one: with text that is none, nothing changes.
  const field = inspector(page).getByRole('textbox', { name: 'Value of k' });
  await field.fill('9007199254740993');
  await expect(inspector(page).getByRole('alert')).toContainText('beyond 2^53');
  await field.fill('5');
  await field.press('Enter');
  await expect(slotNode(page, 'k')).toHaveAccessibleName('Slot k, 5');
});

test('a list and an object are written in a code field; what is half typed never stays', async ({ page }) => {
  await page.route('**/gallery/arithmetic.json', async (route) => {
    const response = await route.fetch();
    const text = (await response.text()).replace('["k", 4]', '["k", 4], ["options", { "round": 2 }]');
    await route.fulfill({ response, body: text });
  });
  await openExample(page, 'arithmetic');
  await slotNode(page, 'options').click();
  const field = inspector(page).getByRole('textbox', { name: 'Value of options' });
  await field.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('{"round": 2, "unit": "m"}');
  await expect(slotNode(page, 'options')).toHaveAccessibleName('Slot options, 2 keys');
  await page.keyboard.press('Backspace');
  await expect(inspector(page).getByRole('alert')).toHaveText('Not an object in JSON.');
  await expect(slotNode(page, 'options')).toHaveAccessibleName('Slot options, 1 key');
  await page.keyboard.press('Escape');
  await expect(field).toHaveText('{"round":2}');
  await expect(inspector(page).getByRole('alert')).toBeHidden();
});

test('a field that no slot feeds is set, and its default comes back', async ({ page }) => {
  await page.route('**/gallery/arithmetic.json', async (route) => {
    const response = await route.fetch();
    const text = (await response.text())
      .replace('math/multiply@1', 'math/round@1')
      .replace('["k", "factor"]', '["none", []]')
      .replace('["product", "final"]', '["rounded", "final"]')
      .replace('["x", 2]', '["x", 2.25]');
    await route.fulfill({ response, body: text.replace(', ["none", []]', '') });
  });
  await openExample(page, 'arithmetic');
  await selectStep(page, 1);
  const digits = inspector(page).getByRole('textbox', { name: 'Setting digits' });
  await expect(digits).toHaveValue('0');
  await digits.fill('1');
  await digits.press('Enter');
  await expect(inspector(page).getByText('whole number, instead of 0')).toBeVisible();
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 5.3/);
  await button(page, 'Default of digits').click();
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Plan: Will run, digits changed, 1 to 0/);
  await rerun(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 5(,|$)/);
});

test('a step is left out of the run and takes part again, and finds its result', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await run(page);
  await selectStep(page, 1);
  await inspector(page).getByRole('switch', { name: 'Takes part in the run' }).click();
  await expect(page.getByRole('group', { name: /^Disabled step, Multiply\. / })).toBeVisible();
  await rerun(page);
  await expect(page.getByText('stepsSkipped [0]', { exact: true })).toBeVisible();
  await inspector(page).getByRole('switch', { name: 'Left out of the run' }).click();
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Plan: Will skip/);
});

test('a model is exchanged for another one and keeps what fits', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await selectStep(page, 1);
  await button(page, 'Replace model').click();
  const find = page.getByRole('combobox', { name: 'Find a step model' });
  await find.fill('divi');
  await expect(page.getByRole('option', { name: /^Divide/ })).toContainText('keeps');
  await find.press('Enter');
  await expect(stepNode(page, 1)).toHaveAccessibleName(/^Step 1, Divide\. /);
  await page.keyboard.press('Control+z');
  await expect(stepNode(page, 1)).toHaveAccessibleName(/^Step 1, Multiply\. /);
});

test('notes are kept with the step and the workflow, and Esc takes back what was typed', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await selectStep(page, 0);
  const note = inspector(page).getByRole('textbox', { name: 'Note of the step' });
  await note.fill('Both prices');
  await selectStep(page, 1);
  await expect(note).toHaveValue('');
  await selectStep(page, 0);
  await expect(note).toHaveValue('Both prices');
  await note.focus();
  await page.keyboard.type('!');
  await page.keyboard.press('Escape');
  await expect(note).toHaveValue('Both prices');
});

test('Why shows what changed within a list', async ({ page }) => {
  await page.route('**/gallery/arithmetic.json', (route) =>
    route.fulfill({
      json: {
        format: 'slotflow',
        version: 1,
        name: 'Sum',
        workflow: {
          steps: [
            { id: 's1', model: 'list/sum@1', inputs: [['rows', 'numbers']], outputs: [['total', 'total']] },
          ],
        },
        scenarios: [{ name: 'default', mutable: false, values: [['rows', [1, 2, 3]]] }],
        layout: { steps: {}, slots: [] },
      },
    }),
  );
  await openExample(page, 'arithmetic');
  await run(page);
  await slotNode(page, 'rows').click();
  await inspector(page).getByRole('textbox', { name: 'Value of rows' }).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('9, ');
  await rerun(page);
  await selectStep(page, 0);
  const lines = inspector(page).getByRole('list', { name: 'What changed in numbers' });
  await expect(lines.getByRole('listitem')).toHaveText([/numbers\[0\].*added.*9/]);
});
