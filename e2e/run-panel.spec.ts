// The tables below the canvas: sorting, filtering, saving, clearing, and finding the place on the canvas.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import {
  button,
  expect,
  openExample,
  openTab,
  rerun,
  run,
  setValue,
  slotNode,
  stepNode,
  test,
} from './fixture.ts';

const STEPS = 60;

/** A chain of additions in the place of an example. */
async function openChain(page: Page): Promise<void> {
  const places = Array.from({ length: STEPS }, (_, at) => at);
  await page.route('**/gallery/arithmetic.json', (route) =>
    route.fulfill({
      json: {
        format: 'slotflow',
        version: 1,
        name: 'A chain: of "60"',
        workflow: {
          steps: places.map((at) => ({
            id: `s${at}`,
            model: at % 2 === 0 ? 'math/add@1' : 'math/multiply@1',
            title: `Link ${at}`,
            inputs:
              at % 2 === 0
                ? [
                    [`v${at}`, 'a'],
                    ['one', 'b'],
                  ]
                : [
                    [`v${at}`, 'value'],
                    ['one', 'factor'],
                  ],
            outputs: [[at % 2 === 0 ? 'sum' : 'product', `v${at + 1}`]],
          })),
        },
        scenarios: [
          {
            name: 'default',
            mutable: false,
            values: [
              ['v0', 1],
              ['one', 1],
            ],
          },
        ],
        layout: { steps: Object.fromEntries(places.map((at) => [`s${at}`, [at * 320, 0]])), slots: [] },
      },
    }),
  );
  await openExample(page, 'arithmetic');
}

function rows(panel: Locator) {
  return panel.getByRole('row').filter({ has: panel.page().getByRole('cell') });
}

async function firstTitles(panel: Locator, count: number): Promise<string[]> {
  const titles = await rows(panel)
    .getByRole('button', { name: /^Step \d+, / })
    .allTextContents();
  return titles.slice(0, count);
}

test('steps sort by a column, turn round, and come back to run order, by keyboard too; one is found by text and by status', async ({
  page,
}) => {
  await openChain(page);
  const steps = await openTab(page, 'Steps');
  const title = steps.getByRole('columnheader', { name: 'Step', exact: true });
  await title.getByRole('button').click();
  await expect(title).toHaveAttribute('aria-sort', 'ascending');
  expect(await firstTitles(steps, 3)).toEqual(['Link 0', 'Link 1', 'Link 2']);
  await page.keyboard.press('Enter');
  await expect(title).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => firstTitles(steps, 2)).toEqual(['Link 59', 'Link 58']);
  await page.keyboard.press('Space');
  await expect(title).not.toHaveAttribute('aria-sort');
  await expect.poll(() => firstTitles(steps, 2)).toEqual(['Link 0', 'Link 1']);

  await run(page);
  await expect(page.getByRole('banner')).toContainText('60 ran');
  await setValue(page, 'v0', '2');
  await page.getByRole('textbox', { name: 'Filter steps' }).fill('multiply v58');
  await expect(rows(steps)).toHaveCount(1);
  for (let times = 0; times < 6; times++) await button(page, 'Zoom in').click();
  await expect(stepNode(page, 57)).not.toBeInViewport();
  await steps.getByRole('button', { name: 'Step 57, Link 57' }).click();
  await expect(stepNode(page, 57)).toBeInViewport({ ratio: 0.9 });

  await page.getByRole('textbox', { name: 'Filter steps' }).press('Escape');
  const only = page.getByRole('combobox', { name: 'Show steps by status' });
  await only.selectOption('Will run');
  await expect(rows(steps)).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^stepsSkipped/ })).toBeInViewport({ ratio: 1 });
  await only.selectOption('Failed');
  await steps.getByRole('button', { name: 'Show all steps' }).click();
  await expect(only).toHaveValue('');
});

test('counters of many steps are cut beside the tabs, and a click copies them whole', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 1100, height: 800 });
  await openChain(page);
  await run(page);
  await expect(page.getByRole('banner')).toContainText('60 ran');
  const counter = page.getByRole('button', { name: /^stepsRan/ });
  const close = button(page, 'Close panel');
  const [box, closeBox] = [await counter.boundingBox(), await close.boundingBox()];
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(closeBox?.x ?? 0);
  await counter.click();
  const whole = `[${Array.from({ length: STEPS }, (_, at) => at).join(', ')}]`;
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(whole);
});

test('the log is filtered by a step, saved as the engine’s lines, and follows its end until a person scrolls away', async ({
  page,
}) => {
  await openChain(page);
  await run(page);
  await expect(page.getByRole('banner')).toContainText('60 ran');
  const log = await openTab(page, 'Log');
  await page.getByRole('textbox', { name: 'Filter the log' }).fill('link 7');
  await expect(log.getByText('Running Step  7. MultiplyModel...')).toBeVisible();
  await expect(log.getByText('Running Step  8. AddModel...')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Filter the log' }).press('Escape');

  const download = page.waitForEvent('download');
  await button(page, 'Save').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('A chain of 60, run 1.log.txt');
  const lines = (await readFile(await file.path(), 'utf8')).split('\n');
  expect(lines.slice(1, 5)).toEqual([
    'Running Step  0. AddModel...',
    'done.',
    'Running Step  1. MultiplyModel...',
    'done.',
  ]);
  expect(lines).toHaveLength(1 + 2 * STEPS + 1 + 1);

  await expect(log.getByText(/^Run #1 ended/)).toBeInViewport();
  await log.getByRole('log').evaluate((node) => node.scrollTo({ top: 0 }));
  const end = log.getByRole('button', { name: 'Go to the end' });
  await expect(end).toBeVisible();
  await rerun(page);
  await expect(page.getByRole('banner')).toContainText('60 skipped');
  await expect(log.getByText(/^Run #1 started/)).toBeInViewport();
  await end.click();
  await expect(log.getByText(/^Run #2 ended/)).toBeInViewport();
});

test('State is searched, and tells sizes and who wrote what', async ({ page }) => {
  await openChain(page);
  await run(page);
  await expect(page.getByRole('banner')).toContainText('60 ran');
  const state = await openTab(page, 'State');
  await page.getByRole('textbox', { name: 'Filter slots' }).fill('v30');
  await expect(
    state.getByRole('row', { name: /v30 number 16 2 bytes 29 · product in run #1 30 · a Only by its step/ }),
  ).toBeVisible();
  await state.getByRole('button', { name: 'Slot v30' }).click();
  await expect(slotNode(page, 'v30')).toBeInViewport();
});

test('the result of a step that is gone says so, and can be cleared', async ({ page }) => {
  await openExample(page, 'arithmetic');
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/20/);
  await stepNode(page, 1).click();
  await page.keyboard.press('Delete');
  await expect(stepNode(page, 1)).toHaveCount(0);
  const cache = await openTab(page, 'Cache');
  const gone = cache.getByRole('row', { name: /Multiply .* run #1, just now the step is gone/ });
  await gone.getByRole('button', { name: 'Clear the result of Multiply' }).click();
  await expect(gone).toHaveCount(0);
});

test('a workflow with problems runs up to the step that fails, and each problem leads to its place', async ({
  page,
}) => {
  await openExample(page, 'missing-slot');
  const problems = await openTab(page, 'Problems');
  await expect(rows(problems).first()).toContainText('Problem');
  await run(page);
  await expect(rows(problems).first()).toContainText('Failed');
  await expect(page.getByRole('banner')).toContainText(/1 failed · .*\d+ ran/);
  await rows(problems).first().getByRole('button').first().click();
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('Failed');
});
