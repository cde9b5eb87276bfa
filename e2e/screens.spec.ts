// One picture of each mock-up's state, kept beside the test results: to be put next to the drawings.
import type { Page, TestInfo } from '@playwright/test';
import {
  button,
  expect,
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

test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function keep(page: Page, testInfo: TestInfo, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.mouse.move(0, 0); // nothing in the picture is hovered
    const file = colorScheme === 'light' ? `${name}.png` : `${name}-dark.png`;
    const path = testInfo.outputPath(file);
    await page.screenshot({ path });
    await testInfo.attach(file, { path, contentType: 'image/png' });
  }
}

test('editor-before-run, editor-rerun-plan, editor-after-rerun and the menus', async ({ page }, testInfo) => {
  await openExample(page, 'arithmetic');
  await keep(page, testInfo, 'editor-before-run');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/20/);
  await setValue(page, 'k', '5');
  await slotNode(page, 'k').click();
  await expect(inspector(page).getByRole('heading', { name: 'k', exact: true })).toBeVisible();
  await openTab(page, 'State');
  await keep(page, testInfo, 'editor-rerun-plan');

  await rerun(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/25/);
  await openTab(page, 'Steps');
  await selectStep(page, 1);
  await expect(inspector(page)).toContainText('Ran because factor changed');
  await keep(page, testInfo, 'editor-after-rerun');
  await openTab(page, 'Cache');
  await button(page, 'Rerun options').click();
  await keep(page, testInfo, 'panels-and-menus');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1100, height: 800 });
  await openTab(page, 'Steps');
  await keep(page, testInfo, 'editor-after-rerun-1100');
});

test('editor-failed', async ({ page }, testInfo) => {
  await openExample(page, 'second-writer');
  await run(page);
  await expect(stepNode(page, 2)).toHaveAccessibleName(/Failed/);
  await selectStep(page, 2);
  await expect(inspector(page)).toContainText('Blocked by this step');
  await openTab(page, 'Problems');
  await keep(page, testInfo, 'editor-failed');
});

test('editor-running', async ({ page }, testInfo) => {
  await openExample(page, 'long-step');
  await run(page);
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Running\. \d/);
  await selectStep(page, 1);
  await expect(inspector(page).getByRole('progressbar')).toBeVisible();
  await openTab(page, 'Log');
  await keep(page, testInfo, 'editor-running');
  await button(page, 'Stop').click();
});

test('empty-state', async ({ page }, testInfo) => {
  await page.goto('./#/somewhere');
  await expect(page.getByRole('alert')).toBeVisible();
  await keep(page, testInfo, 'empty-state');
});
