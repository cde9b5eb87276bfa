// The seed's whole story by mouse: run, look, change one number, rerun, and see what was skipped and why.
import {
  button,
  expect,
  inspector,
  openExample,
  openTab,
  rerun,
  run,
  setValue,
  slotNode,
  stepNode,
  test,
} from './fixture.ts';

test('before the first run, the plan says what Run will do, and Rerun waits and says so on hover and on focus', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  const waiting = button(page, 'Rerun');
  await expect(waiting).toHaveAttribute('aria-disabled', 'true');
  await waiting.hover();
  await expect(page.getByRole('tooltip')).toContainText('Nothing has run yet');
  await page.mouse.move(400, 400);
  await expect(page.getByRole('tooltip')).toBeHidden();
  await waiting.focus();
  await expect(page.getByRole('tooltip')).toContainText('Nothing has run yet');
  await waiting.click({ force: true }); // it can be pressed, it only does nothing
  await expect(stepNode(page, 0)).toHaveAccessibleName(/Not run yet/);

  await expect(page).toHaveTitle('(x + y) * k · Slotflow');
  await expect(stepNode(page, 0)).toHaveAccessibleName(/^Step 0, Add\. Not run yet.* Plan: Will run/);
  await expect(stepNode(page, 1)).toHaveAccessibleName(/^Step 1, Multiply\. Not run yet.* Plan: Will run/);
  for (const [slot, value] of [
    ['x', '2'],
    ['y', '3'],
    ['k', '4'],
    ['final', 'no value'],
  ]) {
    await expect(slotNode(page, slot!)).toHaveAccessibleName(new RegExp(`^Slot ${slot}, ${value}`));
  }
  await expect(page.getByRole('banner')).toContainText('2 will run');
  await expect(inspector(page)).toContainText('Run will do 2 of 2 steps');
  const panel = await openTab(page, 'Steps');
  await expect(page.getByText('stepsRan []', { exact: true })).toBeVisible();
  await expect(page.getByText('stepsSkipped []', { exact: true })).toBeVisible();
  await expect(panel.getByRole('row', { name: /Add AddModel Not run yet/ })).toBeVisible();
});

test('run, change k, rerun: step 0 is skipped, step 1 runs, each with its reason, and every tab tells the same', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
  await expect(slotNode(page, 'total')).toHaveAccessibleName(/^Slot total, 5/);
  await expect(stepNode(page, 0)).toHaveAccessibleName(/^Step 0, Add\. Ran/);
  await expect(stepNode(page, 1)).toHaveAccessibleName(/^Step 1, Multiply\. Ran/);
  await expect(page.getByRole('banner')).toContainText(/Run #1 · 2 ran · 0 skipped · /);
  await expect(page.getByText('stepsRan [0, 1]', { exact: true })).toBeVisible();
  await expect(page.getByText('stepsSkipped []', { exact: true })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Run 1' })).toHaveText('Run 1: 2 ran, 0 skipped.');

  await setValue(page, 'k', '5');
  await expect(slotNode(page, 'k')).toHaveAccessibleName(/^Slot k, 5/);
  await expect(stepNode(page, 0)).toHaveAccessibleName(/Plan: Will skip, both inputs same/);
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Plan: Will run, factor changed, 4 to 5/);
  await expect(page.getByRole('banner')).toContainText('1 will run · 1 will skip');
  await expect(inspector(page)).toContainText('Rerun will do 1 of 2 steps');

  await rerun(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 25/);
  await expect(stepNode(page, 0)).toHaveAccessibleName(
    /^Step 0, Add\. Skipped\. Both inputs are the same as when it last ran \(run #1\)/,
  );
  await expect(stepNode(page, 1)).toHaveAccessibleName(
    /^Step 1, Multiply\. Ran because factor changed, 4 to 5\. /,
  );
  await expect(page.getByRole('banner')).toContainText(/Run #2 · 1 ran · 1 skipped · /);
  await expect(page.getByText('stepsRan [0, 1, 1]', { exact: true })).toBeVisible();
  await expect(page.getByText('stepsSkipped [0]', { exact: true })).toBeVisible();

  const log = (await openTab(page, 'Log')).getByRole('log');
  for (const line of [
    'Running Step  0. AddModel...',
    'Running Step  1. MultiplyModel...',
    'Skipped Step  0. AddModel.',
    'done.',
  ]) {
    await expect(log.getByText(line, { exact: true }).first()).toBeVisible();
  }
  await expect(log).toContainText('5 into slot total');
  await expect(log).toContainText('25 into slot final');
  await expect(log).toContainText('Both inputs are the same as when it last ran (run #1)');

  const state = await openTab(page, 'State');
  await expect(
    state.getByRole('row', { name: /final number 25 2 bytes 1 · product in run #2 – Only by its step/ }),
  ).toBeVisible();
  await expect(
    state.getByRole('row', { name: /k number 5 1 byte starting value 1 · factor Before each run/ }),
  ).toBeVisible();

  const cache = await openTab(page, 'Cache');
  await expect(
    cache.getByRole('row', { name: /Add a 2, b 3 sum 5 run #1, just now Will skip/ }),
  ).toBeVisible();
  await cache.getByRole('button', { name: 'Step 1, Multiply', exact: true }).click();

  const side = inspector(page);
  await expect(side.getByRole('heading', { name: 'Multiply' })).toBeVisible();
  await expect(side).toContainText('Ran because factor changed: 4 → 5');
  await expect(side).toContainText('1 of 2 inputs differs from run #1.');
  await expect(side.getByRole('row', { name: /factor 4 5 changed/ })).toBeVisible();
  await expect(side.getByRole('row', { name: /value 5 5 same/ })).toBeVisible();
  await expect(side).toContainText('Kept from run #2');
  const tree = side.getByRole('tree', { name: /Cached input and output/ });
  for (const line of ['"value":5', '"factor":5', '"product":25']) {
    await expect(tree.getByRole('treeitem').filter({ hasText: line })).toBeVisible();
  }
});

test('undoing the edit makes the step fresh again', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
  await setValue(page, 'k', '5');
  await expect(page.getByRole('banner')).toContainText('1 will run');
  await slotNode(page, 'k').click();
  await button(page, 'Back to 4').click();
  await expect(page.getByRole('banner')).toContainText('Run #1');
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Plan: Will skip/);
});

test('a value is edited in place, and an invalid one never reaches the workflow', async ({ page }) => {
  await openExample(page, 'arithmetic');
  const slot = slotNode(page, 'k');
  await slot.dblclick();
  await page
    .getByRole('textbox', { name: /^(Value of )?k$/ })
    .first()
    .fill('7');
  await page.keyboard.press('Enter');
  await expect(slot).toHaveAccessibleName(/^Slot k, 7/);

  await slot.click();
  const field = inspector(page).getByRole('textbox', { name: 'Value of k', exact: true });
  await field.fill('4,5,');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(inspector(page).getByRole('alert')).toHaveText('Not a number. Try 4.5');
  await expect(slot).toHaveAccessibleName(/^Slot k, 7/);
  await field.press('Escape');
  await expect(field).toHaveValue('7');
});

test('clearing a kept result makes its step run again', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
  const cache = await openTab(page, 'Cache');
  await cache.getByRole('button', { name: 'Clear the result of step 0, Add' }).click();
  await expect(cache.getByRole('row', { name: /Add/ })).toHaveCount(0);
  await expect(stepNode(page, 0)).toHaveAccessibleName(/Plan: Will run, cached result was cleared/);
  await button(page, 'Clear all').click();
  await expect(cache).toContainText('Nothing is kept yet');
});
