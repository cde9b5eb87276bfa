// What cannot work gets its sentence, and the workflow stays as it was: there is nothing to undo.
import type { Page } from '@playwright/test';
import { button, expect, inspector, openExample, run, slotNode, stepNode, test } from './fixture.ts';

const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.getByRole('region', { name: 'Workflow', exact: true }).focus();
  await page.keyboard.press('ControlOrMeta+v');
}

async function expectUntouched(page: Page): Promise<void> {
  const undo = page
    .getByRole('toolbar', { name: 'Edits' })
    .getByRole('button', { name: 'Undo', exact: true });
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
}

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page, 'arithmetic');
});

test('what is pasted and is no part of a workflow, is damaged, or is from a newer version changes nothing', async ({
  page,
}) => {
  const texts: readonly (readonly [text: string, sentence: RegExp])[] = [
    ['Dear all, see the attachment', /no part of a workflow/],
    ['{"nodes": [{"type": "KSampler"}]}', /no part of a workflow/],
    ['{"format": "slotflow", "version": 1', /no part of a workflow/],
    ['{"format": "slotflow-fragment", "version": 99}', /newer version.*99/],
    [
      '{"format": "slotflow-fragment", "version": 1, "steps": [{"id": 7, "model": "math/add@1"}]}',
      /damaged.*steps\.0\.id/,
    ],
    [
      '{"format": "slotflow-fragment", "version": 1, "values": [["x", 9007199254740993]]}',
      /9007199254740993/,
    ],
    ['{"format": "slotflow-fragment", "version": 1, "values": [["x", NaN]]}', /no part of a workflow/],
  ];
  for (const [text, sentence] of texts) {
    await paste(page, text);
    await expect(notices(page), text).toContainText(sentence);
    await expectUntouched(page);
  }
});

test('a pasted step with an unknown model is kept as it is, says so, and one undo takes it away', async ({
  page,
}) => {
  const step = { id: 't', model: 'ml/train@3', inputs: [['x', 'data']], outputs: [['model', 'fitted']] };
  await paste(page, JSON.stringify({ format: 'slotflow-fragment', version: 1, steps: [step] }));
  await expect(notices(page)).toContainText('This editor does not have the step model ml/train@3');
  await expect(stepNode(page, 2)).toHaveAccessibleName(/ml\/train@3/);
  await page.keyboard.press('Control+z');
  await expect(stepNode(page, 2)).toHaveCount(0);
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName('Slot final, 20');
});

test('a value of the wrong type, NaN, a number that would be rounded, and a taken name are refused where they are typed', async ({
  page,
}) => {
  await slotNode(page, 'k').click();
  const value = inspector(page).getByRole('textbox', { name: 'Value of k' });
  const values: readonly (readonly [text: string, sentence: RegExp])[] = [
    ['four apples', /Not a (whole )?number/],
    ['true', /Not a (whole )?number/],
    ['NaN', /NaN means “not a number”/],
    ['9007199254740993', /beyond 2\^53/],
    ['1e999', /Too large/],
    ['', /Empty/],
  ];
  for (const [text, sentence] of values) {
    await value.fill(text);
    await expect(inspector(page).getByRole('alert'), text).toContainText(sentence);
    await value.press('Enter');
    await expect(slotNode(page, 'k')).toHaveAccessibleName('Slot k, 4');
    await value.press('Escape');
    await expectUntouched(page);
  }
  const name = inspector(page).getByRole('textbox', { name: 'Name of the slot' });
  await name.fill('total');
  await expect(inspector(page).getByRole('alert')).toHaveText('There is a slot called total already');
  await name.press('Enter');
  await name.press('Escape');
  await expect(slotNode(page, 'k')).toHaveAccessibleName('Slot k, 4');
  await expectUntouched(page);
});

test('a wire that would close a cycle is refused with who would wait for whom', async ({ page }) => {
  await stepNode(page, 1).focus();
  await page.keyboard.press('c');
  const filter = page.getByRole('combobox', { name: /^(Connect|Feed) / });
  await filter.fill('product');
  await page.keyboard.press('Enter');
  const list = page.getByRole('listbox', { name: /^Connect product/ });
  await list.getByRole('option', { name: /fit – show why$/ }).click();
  await expect(list.getByRole('option', { name: /^a step 0 Add/ })).toContainText(
    /wait for (each other|itself)/,
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expectUntouched(page);
});

test('a slot called __proto__ is a slot like any other', async ({ page }) => {
  await slotNode(page, 'k').click();
  const name = inspector(page).getByRole('textbox', { name: 'Name of the slot' });
  await name.fill('__proto__');
  await name.press('Enter');
  await expect(slotNode(page, '__proto__')).toHaveAccessibleName('Slot __proto__, 4');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName('Slot final, 20');
  await button(page, 'Rerun').click();
  await expect(page.getByText('stepsSkipped [0, 1]', { exact: true })).toBeVisible();
});
