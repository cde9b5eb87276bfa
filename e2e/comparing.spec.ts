// Two runs beside each other: on the canvas, in the inspector and in the panel, and what can be brought back from them.
import type { Page } from '@playwright/test';
import {
  button,
  expect,
  expectNoFaults,
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

async function expectRun(page: Page, number: number): Promise<void> {
  await expect(page.getByRole('banner')).toContainText(`Run #${number}`);
}

/** Three runs: k was 4 in the first one, then 5; x was 2 in the first two, then 7. */
async function runThrice(page: Page): Promise<void> {
  await openExample(page, 'arithmetic');
  await run(page);
  await expectRun(page, 1);
  await setValue(page, 'k', '5');
  await rerun(page);
  await expectRun(page, 2);
  await setValue(page, 'x', '7');
  await rerun(page);
  await expectRun(page, 3);
}

async function pick(page: Page, ...runs: readonly number[]): Promise<void> {
  const list = (await openTab(page, 'History')).getByRole('list');
  for (const number of runs) {
    const entry = list.getByRole('button', { name: new RegExp(`^Run #${number} `) });
    await entry.click();
    await expect(entry).toHaveAttribute('aria-pressed', 'true');
  }
}

function bar(page: Page) {
  return page.getByRole('group', { name: /^Comparing run/ });
}

test('two runs that are picked are shown everywhere, and what they had can be brought back', async ({
  page,
}) => {
  await runThrice(page);
  await pick(page, 3, 2);
  const list = page.getByRole('list', { name: 'Runs, the last one first' });
  await expect(list).toHaveText(/Run #3.*x changed: 2 → 7.*Run #2.*k changed: 4 → 5.*Run #1/);
  await expect(bar(page)).toContainText(/Comparing\s*A\s*run #2\s*B\s*run #3/);
  await expect(stepNode(page, 0)).toContainText('2 to 7');
  await expect(stepNode(page, 0)).toContainText('Run #3 ran. Run #2 skipped.');
  await expect(stepNode(page, 1)).toContainText('Ran in both runs');
  await expect(slotNode(page, 'total')).toHaveAccessibleName('Slot total, 10. Run #2: 5');
  const story = inspector(page);
  await expect(story.getByRole('heading', { name: 'Run #2 to run #3' })).toBeVisible();
  await expect(story).toContainText(
    'You changed x from 2 to 7, so Add ran again, and final went from 25 to 50.',
  );
  await expect(story.getByRole('listitem').filter({ hasText: 'edited by you' })).toContainText('2 to 7');
  await expectNoFaults(page);

  const canvas = page.getByRole('region', { name: 'Workflow', exact: true });
  await button(page, 'Use the values of run #2').click();
  await expect(canvas.getByText('The starting values are those of run #2')).toBeVisible();
  await expect(button(page, 'Use the values of run #2')).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(button(page, 'Use the values of run #2')).not.toHaveAttribute('aria-disabled');

  await button(page, 'Save run #3 as a scenario').click();
  await expect(page.getByRole('banner')).toContainText('Run #3');
  await expect(canvas.getByText('Saved run #3 as the scenario Run #3')).toBeVisible();
  await expect(bar(page)).toBeVisible();

  await button(page, 'Stop comparing').click();
  await expect(bar(page)).toHaveCount(0);
  const edits = page.getByRole('toolbar', { name: 'Edits' });
  await expect(edits.getByRole('button', { name: 'Undo', exact: true })).toBeFocused();
  await expect(stepNode(page, 0)).not.toContainText('Run #2 skipped');
  await expect(story.getByRole('textbox', { name: 'Value of x', exact: true })).toHaveValue('7');
});

test('what is selected shows itself, and Esc leads back to the runs, and out of them', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await runThrice(page);
  await pick(page, 1, 3);
  await expect(stepNode(page, 1)).toContainText('4 to 5');
  await expect(bar(page)).toBeInViewport({ ratio: 1 });

  await button(page, 'Swap').click();
  await expect(bar(page)).toHaveAccessibleName('Comparing run #3 with run #1');
  await expect(stepNode(page, 1)).toContainText('5 to 4');
  await expect(page.getByRole('status').filter({ hasText: 'Comparing run #3 with run #1' })).toHaveCount(1);
  await expect(inspector(page)).toContainText(/\d of 5 slots and 2 of 2 steps differ\./);
  await button(page, 'Swap').click();

  await stepNode(page, 0).click();
  await expect(button(page, 'Back to run #1 → run #3')).toBeVisible();
  await expectNoFaults(page, 'section[aria-label="Inspector"]');
  await page.keyboard.press('Escape');
  await expect(inspector(page).getByRole('heading', { name: 'Run #1 to run #3' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);

  await pick(page, 1, 3);
  await rerun(page);
  await expectRun(page, 4);
  await expect(bar(page)).toHaveCount(0);
});
