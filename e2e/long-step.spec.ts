import {
  button,
  expect,
  inspector,
  openExample,
  openTab,
  rerun,
  run,
  selectStep,
  stepNode,
  test,
} from './fixture.ts';

test('Stop ends a long step at once, and finished steps keep their results', async ({ page }) => {
  await openExample(page, 'long-step');
  await run(page);
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Count primes\. Running/);
  await expect(stepNode(page, 2)).toHaveAccessibleName(/Queued/);
  await expect(page.getByRole('banner')).toContainText(/Running step 1, Count primes · 1 of 3 done · /);
  await expect(button(page, 'Run')).toHaveCount(0);
  await expect(button(page, 'Rerun')).toHaveCount(0);

  await selectStep(page, 1);
  await expect(inspector(page).getByRole('progressbar')).toBeVisible();
  await expect(inspector(page)).toContainText('Still to come');

  // The page never waits for the engine: it can be edited while the step runs.
  await selectStep(page, 2);
  await expect(inspector(page).getByRole('heading', { name: 'Share of primes' })).toBeVisible();

  await button(page, 'Stop').click();
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Count primes\. Cancelled/);
  await expect(page.getByRole('banner')).toContainText(/Run #1 stopped · 1 ran · 1 not reached · /);
  await expect(page.getByText('Run 1 stopped: 1 ran, 1 not reached.')).toBeAttached();
  const log = await openTab(page, 'Log');
  await expect(log).toContainText('Run #1 was stopped');

  await rerun(page);
  await expect(stepNode(page, 0)).toHaveAccessibleName(/Skipped/);
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Running/);
  await page.keyboard.press('Escape');
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Cancelled/);
});

test('a long step that is let alone ends', async ({ page }) => {
  await openExample(page, 'long-step');
  await inspector(page).getByRole('textbox', { name: 'Value of millions' }).fill('1');
  await run(page);
  await expect(page.getByRole('banner')).toContainText(/Run #1 · 3 ran · 0 skipped · /);
  await expect((await openTab(page, 'State')).getByRole('row', { name: /primes .*78498/ })).toBeVisible();
});

test('Esc in a menu closes the menu, and the run goes on', async ({ page }) => {
  await openExample(page, 'long-step');
  await run(page);
  await expect(button(page, 'Stop')).toBeVisible();
  await page.getByRole('button', { name: /^Scenario/ }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(button(page, 'Stop')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toContainText('Run #1 stopped');
});
