// axe on the states that matter, in both themes.
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

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('before the first run', async ({ page }) => {
      await openExample(page, 'arithmetic');
      await expectNoFaults(page);
    });

    test('with the plan of a rerun', async ({ page }) => {
      await openExample(page, 'arithmetic');
      await run(page);
      await expect(slotNode(page, 'final')).toHaveAccessibleName(/20/);
      await setValue(page, 'k', '5');
      await expect(stepNode(page, 1)).toHaveAccessibleName(/Plan: Will run/);
      await expectNoFaults(page);
    });

    test('after a rerun, on every tab and with a step selected', async ({ page }) => {
      await openExample(page, 'arithmetic');
      await run(page);
      await expect(slotNode(page, 'final')).toHaveAccessibleName(/20/);
      await setValue(page, 'k', '5');
      await expect(stepNode(page, 1)).toHaveAccessibleName(/Plan: Will run/);
      await rerun(page);
      await expect(slotNode(page, 'final')).toHaveAccessibleName(/25/);
      await selectStep(page, 1);
      await expect(inspector(page)).toContainText('Ran because factor changed');
      await expectNoFaults(page);
      for (const name of ['Log', 'State', 'Cache', 'Problems'] as const) {
        await openTab(page, name);
        await expectNoFaults(page, '[aria-label="Run details"]');
      }
    });

    test('with a slot selected, an error in its field, and the menus open', async ({ page }) => {
      await openExample(page, 'arithmetic');
      await run(page);
      await expect(slotNode(page, 'final')).toHaveAccessibleName(/20/);
      await slotNode(page, 'k').click();
      const field = page.getByRole('textbox', { name: 'Value of k', exact: true });
      await field.fill('four');
      await expectNoFaults(page);
      await field.press('Escape');
      await button(page, 'Rerun options').click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectNoFaults(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Scenario/ }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectNoFaults(page);
    });

    test('after a failure', async ({ page }) => {
      await openExample(page, 'second-writer');
      await run(page);
      await expect(stepNode(page, 2)).toHaveAccessibleName(/Failed/);
      await selectStep(page, 2);
      await openTab(page, 'Problems');
      await expectNoFaults(page);
      await selectStep(page, 3);
      await expectNoFaults(page);
    });

    test('while a step runs', async ({ page }) => {
      await openExample(page, 'long-step');
      await run(page);
      await expect(button(page, 'Stop')).toBeVisible();
      await selectStep(page, 1);
      await expectNoFaults(page);
      await button(page, 'Stop').click();
    });

    test('where nothing could be opened, and with the rail', async ({ page }) => {
      await page.goto('./#/somewhere');
      await expect(page.getByRole('alert')).toBeVisible();
      await expectNoFaults(page);
      await page.setViewportSize({ width: 1100, height: 800 });
      await openExample(page, 'arithmetic');
      await button(page, 'Outline').click();
      await expect(page.getByRole('dialog', { name: 'Outline' })).toBeVisible();
      await expectNoFaults(page);
    });
  });
}
