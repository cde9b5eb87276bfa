// What bad input gets: the step, the reason, the mend, and what it blocks.
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

test('dividing by zero: Divide fails, Round is blocked, and another k mends it', async ({ page }) => {
  await openExample(page, 'divide-by-zero');
  await run(page);
  await expect(stepNode(page, 1)).toHaveAccessibleName(
    /^Step 1, Divide\. Failed\. Divide stopped: division by zero/,
  );
  await expect(stepNode(page, 2)).toHaveAccessibleName(
    /^Step 2, Round\. Blocked because step 1 Divide failed/,
  );
  await expect(page.getByRole('banner')).toContainText('1 failed · 1 ran · 1 blocked · ');
  await expect(page.getByRole('alert').filter({ hasText: 'Run 1 failed' })).toContainText('step 1, Divide');

  const problems = await openTab(page, 'Problems');
  await expect(
    problems.getByRole('row', { name: /Failed 1 .*Divide stopped: division by zero/ }),
  ).toContainText('by 0 from slot k');
  await expect(problems.getByRole('row', { name: /Blocked 2 .*because step 1 Divide failed/ })).toBeVisible();

  await selectStep(page, 1);
  const side = inspector(page);
  await expect(side).toContainText('Divide stopped: division by zero');
  await expect(side).toContainText('Blocked by this step');
  await side.getByRole('button', { name: 'Edit k' }).click();
  await expect(side.getByRole('heading', { name: 'k', exact: true })).toBeVisible();
  await setValue(page, 'k', '4');
  await expect(problems).toContainText('Changed since. Rerun to see whether it is mended');
  await rerun(page);
  await expect(stepNode(page, 0)).toHaveAccessibleName(/Skipped/);
  await expect(slotNode(page, 'share')).toHaveAccessibleName(/^Slot share, 1\.25/);
  await expect(problems).toContainText('No problems');

  // What changed since it last worked.
  await setValue(page, 'k', '0');
  await rerun(page);
  await selectStep(page, 1);
  await expect(side).toContainText('What changed since it last worked');
  await expect(side.getByRole('row', { name: /by 4 0 changed/ })).toBeVisible();
});

test('a missing slot: known before the run, and mended by giving it a value', async ({ page }) => {
  await openExample(page, 'missing-slot');
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Plan: Will fail, Slot k has no value/);
  await expect(inspector(page)).toContainText('Run will stop early');
  const problems = await openTab(page, 'Problems');
  await expect(problems.getByRole('row', { name: /Slot k has no value/ })).toContainText(
    'nothing gives it a value',
  );

  await run(page);
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Failed\. Slot k has no value/);
  await expect(stepNode(page, 2)).toHaveAccessibleName(/Blocked/);
  await expect(problems.getByRole('row', { name: /Slot k has no value/ })).toHaveCount(1);

  await problems.getByRole('button', { name: 'Give k a value' }).click();
  await setValue(page, 'k', '4');
  await rerun(page);
  await expect(slotNode(page, 'scaled')).toHaveAccessibleName(/^Slot scaled, 20/);
  await expect(problems).toContainText('No problems');
});

test('a second writer: named with both steps, and mended by a slot of its own', async ({ page }) => {
  await openExample(page, 'second-writer');
  await run(page);
  await expect(stepNode(page, 2)).toHaveAccessibleName(/^Step 2, Round\. Failed\. Cannot mutate key: total/);
  await expect(stepNode(page, 3)).toHaveAccessibleName(/Blocked because step 2 Round failed/);
  const problems = await openTab(page, 'Problems');
  const row = problems.getByRole('row', { name: /Cannot mutate key: total/ });
  await expect(row).toContainText('Steps 0 Add and 2 Round both write total, and it can be written once.');
  await row.getByRole('button', { name: 'Write Round to a new slot' }).click();
  await expect(slotNode(page, 'total_2')).toBeVisible();
  await rerun(page);
  await expect(stepNode(page, 3)).toHaveAccessibleName(/Ran/);
  await expect(problems).toContainText('No problems');
});

test('a second writer is mended by a mutable state as well', async ({ page }) => {
  await openExample(page, 'second-writer');
  await run(page);
  await selectStep(page, 2);
  await inspector(page).getByRole('button', { name: 'Make the state mutable' }).click();
  await rerun(page);
  await expect(stepNode(page, 2)).toHaveAccessibleName(/Skipped|Ran/);
  await expect(slotNode(page, 'total')).toHaveAccessibleName(/^Slot total, 22/);
});

test('a forced rerun on the current state cannot mutate, loses nothing, and offers its mend', async ({
  page,
}) => {
  await openExample(page, 'arithmetic');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
  await button(page, 'Rerun options').click();
  await page.getByRole('menuitemradio', { name: 'Current state' }).click();
  await page.getByRole('menuitem', { name: 'Run every step' }).click();

  await expect(stepNode(page, 0)).toHaveAccessibleName(/Failed\. Cannot mutate key: total/);
  await expect(stepNode(page, 1)).toHaveAccessibleName(/Blocked/);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
  await expect(
    (await openTab(page, 'Cache')).getByRole('row', { name: /Multiply value 5, factor 4 product 20/ }),
  ).toBeVisible();
  const problems = await openTab(page, 'Problems');
  await expect(problems).toContainText('The state still holds total from an earlier run');
  await problems.getByRole('button', { name: 'Rerun on a fresh state' }).click();
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
  await expect(page.getByRole('banner')).toContainText('Run #3');
  await expect(page.getByRole('banner')).not.toContainText('failed');
});

test('“Edit k” leads to the value of k, from the node, from Problems and from the inspector', async ({
  page,
}) => {
  await openExample(page, 'divide-by-zero');
  await run(page);
  await expect(stepNode(page, 1)).toHaveAccessibleName(/^Step 1, Divide\. Failed/);
  const problems = await openTab(page, 'Problems');
  const value = inspector(page).getByRole('textbox', { name: 'Value of k', exact: true });
  await selectStep(page, 1);
  await inspector(page).getByRole('button', { name: 'Edit k', exact: true }).click();
  await expect(value).toBeFocused();
  for (const place of [stepNode(page, 1), problems]) {
    await button(page, 'Hide the inspector').click();
    await place.getByRole('button', { name: 'Edit k', exact: true }).click();
    await expect(value).toBeFocused();
  }
  await page.keyboard.type('4');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('banner')).toContainText('2 ran · 1 skipped');
});

test('a mend that takes its button away leaves the focus beside it', async ({ page }) => {
  await openExample(page, 'second-writer');
  const problems = await openTab(page, 'Problems');
  await problems.getByRole('button', { name: 'Make the state mutable' }).press('Enter');
  await expect(problems).toContainText('No problems');
  await expect(page.getByRole('tab', { name: 'Problems', exact: true })).toBeFocused();
});
