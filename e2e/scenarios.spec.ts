// Several sets of starting values: choosing, naming, comparing and running them; and comparing runs.
import type { Page } from '@playwright/test';
import {
  button,
  expect,
  expectNoFaults,
  openExample,
  openTab,
  rerun,
  run,
  setValue,
  slotNode,
  stepNode,
  test,
} from './fixture.ts';

function scenarioButton(page: Page) {
  return page.getByRole('button', { name: /^Scenario/ });
}

async function choose(page: Page, item: string): Promise<void> {
  await scenarioButton(page).click();
  await page.getByRole('menu').getByText(item, { exact: true }).click();
}

/** Keeps the values under a name. */
async function saveAs(page: Page, name: string): Promise<void> {
  await choose(page, 'Save current values as a scenario');
  const field = page.getByRole('banner').getByRole('textbox', { name: 'Name of the scenario' });
  await expect(field).toBeFocused();
  await field.fill(name);
  await field.press('Enter');
  await expect(scenarioButton(page)).toHaveText(`Scenario ${name}`);
}

test('values are kept as a scenario, and the plan follows the one that is chosen', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/20/);
  await saveAs(page, 'Large');
  await expect(scenarioButton(page)).toBeFocused();
  await setValue(page, 'k', '5');
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Plan: Will run/);
  await choose(page, 'default');
  await expect(slotNode(page, 'k')).toHaveAccessibleName(/4/);
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Ran/);
  await choose(page, 'Large');
  await expect(slotNode(page, 'k')).toHaveAccessibleName(/5/);
});

test('a renamed scenario stays chosen, also when that is undone, and a deleted one comes back', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  await scenarioButton(page).click();
  await page.getByRole('menuitem', { name: /^Delete this scenario/ }).hover();
  await expect(page.getByRole('menu')).toContainText('a workflow keeps at least one');
  await page.keyboard.press('Escape');
  await saveAs(page, 'Large');
  await choose(page, 'Rename this scenario');
  const field = page.getByRole('banner').getByRole('textbox', { name: 'Name of the scenario' });
  await field.fill('default');
  await expect(
    page.getByRole('alert').filter({ hasText: 'Another scenario is called default' }),
  ).toBeVisible();
  await field.fill('Huge');
  await field.press('Enter');
  await expect(scenarioButton(page)).toHaveText('Scenario Huge');
  await page.keyboard.press('Control+z');
  await expect(scenarioButton(page)).toHaveText('Scenario Large');
  await choose(page, 'Delete this scenario');
  await expect(scenarioButton(page)).toHaveText('Scenario default');
  await page.keyboard.press('Control+z');
  await choose(page, 'Large');
  await expect(scenarioButton(page)).toHaveText('Scenario Large');
});

test('all scenarios run side by side, and the editor’s own runs stay as they were', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/20/);
  await saveAs(page, 'Large');
  await choose(page, 'Compare scenarios');
  const table = page.getByRole('tabpanel', { name: 'Scenarios', exact: true });
  await table.getByRole('button', { name: 'Edit k in Large, 4' }).click();
  const field = table.getByRole('textbox', { name: 'k in Large' });
  await field.fill('10');
  await field.press('Enter');
  await expect(table.getByRole('button', { name: 'Edit k in Large, 10' })).toBeFocused();

  await button(page, 'Run all').click();
  const final = table.getByRole('row', { name: /Slot final/ });
  await expect(final).toContainText('20');
  await expect(final).toContainText('50');
  const outcome = table.getByRole('row', { name: /^Run / });
  await expect(outcome).toContainText('2 ran · 0 skipped');
  await expect(page.getByText('2 scenarios: 2 completed.')).toBeAttached();
  await expectNoFaults(page, '[aria-label="Run details"]');

  await table.getByRole('button', { name: 'Edit x in default, 2' }).click();
  await table.getByRole('textbox', { name: 'x in default' }).fill('3');
  await page.keyboard.press('Enter');
  await expect(outcome).toContainText('Out of date · 2 ran');
  await page.keyboard.press('Control+z');
  await expect(outcome).not.toContainText('Out of date');
  await openTab(page, 'Steps');
  await expect(page.getByText('stepsRan [0, 1]', { exact: true })).toBeVisible();
});

test('two runs stand beside each other, with what changed between them', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/20/);
  await setValue(page, 'x', '7');
  await rerun(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/40/);
  await rerun(page);
  await expect(page.getByRole('banner')).toContainText('Run #3');
  const history = await openTab(page, 'History');
  await expect(history.getByRole('table', { name: 'Run #2 and run #3 side by side' })).toBeVisible();
  await history.getByRole('button', { name: /^Run #1 / }).click();
  await expect(history).toContainText('Pick another run');
  await history.getByRole('button', { name: /^Run #2 / }).click();
  const table = history.getByRole('table', { name: 'Run #1 and run #2 side by side' });
  await expect(
    table.getByRole('row', { name: /^Slot total 5 10 changed written by step 0 Add/ }),
  ).toBeVisible();
  await expect(table.getByRole('row', { name: /Add Ran Ran changed Input a changed: 2 → 7/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Differences');
  await expect(table.getByRole('row', { name: /^Slot y/ })).toHaveCount(0);
  await expectNoFaults(page, '[aria-label="Run details"]');
  await table.getByRole('button', { name: 'Slot total' }).click();
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('written by step 0 Add');
  await page.keyboard.press('Escape');
  await button(page, 'Swap').click();
  await button(page, 'Save run #1 as a scenario').click();
  await expect(scenarioButton(page)).toHaveText('Scenario Run #1');
  await expect(slotNode(page, 'x')).toHaveAccessibleName(/2/);
});

test('Stop ends a run of all scenarios, and what has been run keeps its result', async ({ page }) => {
  await openExample(page, 'long-step');
  await saveAs(page, 'Short');
  await choose(page, 'Run all scenarios');
  await expect(page.getByRole('banner')).toContainText(/Running scenario 1 of 2, default/);
  await expect(button(page, 'Run')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(button(page, 'Run')).toBeVisible();
  const table = page.getByRole('tabpanel', { name: 'Scenarios', exact: true });
  await expect(table.getByRole('row', { name: /^Run / })).toContainText('Stopped');
  await expect(table.getByRole('row', { name: /^Run / })).toContainText('Not run yet');
});
