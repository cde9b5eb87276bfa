// axe on the states that matter.
import {
  button,
  expect,
  expectNoFaults,
  inspector,
  openExample,
  openTab,
  rerun,
  run,
  selectStep,
  setValue,
  slotNode,
  stepNode,
  test,
} from './fixture.ts';

test('axe finds nothing before the first run, in the plan of a rerun, and after it', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await expectNoFaults(page);
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/20/);
  await setValue(page, 'k', '5');
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Plan: Will run/);
  await expectNoFaults(page);
  await rerun(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/25/);
  await selectStep(page, 1);
  await expect(inspector(page)).toContainText('Ran because factor changed');
  await expectNoFaults(page);
});

test('axe finds nothing on any tab', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/20/);
  for (const name of ['Log', 'State', 'Cache', 'Problems'] as const) {
    await openTab(page, name);
    await expectNoFaults(page, '[aria-label="Run details"]');
  }
});

test('axe finds nothing with a slot selected, an error in its field, and the menus open', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/20/);
  await slotNode(page, 'k').click();
  const field = page.getByRole('textbox', { name: 'Value of k', exact: true });
  await field.fill('four');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expectNoFaults(page);
  await field.press('Escape');
  await button(page, 'Rerun options').click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoFaults(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Scenario/ }).click();
  await expect(page.getByRole('menu', { name: /^Scenario/ })).toBeVisible();
  await expectNoFaults(page, '[role="menu"]');
});

test('axe finds nothing after a failure', async ({ page }) => {
  await openExample(page, 'second-writer');
  await run(page);
  await expect(stepNode(page, 2)).toHaveAccessibleName(/Failed/);
  await selectStep(page, 2);
  await openTab(page, 'Problems');
  await expectNoFaults(page);
  await selectStep(page, 3);
  await expectNoFaults(page, '[aria-label="Inspector"]');
});

test('axe finds nothing while a step runs', async ({ page }) => {
  await openExample(page, 'long-step');
  await run(page);
  await expect(button(page, 'Stop')).toBeVisible();
  await selectStep(page, 1);
  await expectNoFaults(page);
  await button(page, 'Stop').click();
});

test('axe finds nothing where nothing could be opened, and with the rail', async ({ page }) => {
  await page.goto('./#/somewhere');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectNoFaults(page);
  await page.setViewportSize({ width: 1100, height: 800 });
  await openExample(page, 'arithmetic');
  await button(page, 'Outline').click();
  await expect(page.getByRole('dialog', { name: 'Outline' })).toBeVisible();
  await expectNoFaults(page);
});
