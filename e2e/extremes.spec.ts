// Names, values and steps of a size that nobody plans for: nothing overlaps, nothing freezes.
import type { Page } from '@playwright/test';
import { button, expect, inspector, run, slotNode, test } from './fixture.ts';

const FORTY = 'a_slot_with_a_name_of_forty_characters_x';
const family = '👩‍👩‍👧‍👦';

const extreme = {
  format: 'slotflow',
  version: 1,
  name: `مرحبا بالعالم ${family} ${'long '.repeat(60)}`,
  workflow: {
    steps: [
      {
        id: 's1',
        model: 'custom/sixty@1',
        title: `سلسلة طويلة ${'x'.repeat(90)}`,
        inputs: Array.from({ length: 60 }, (_, at) => [`slot_${at}`, `field_${at}_with_a_long_name`]),
        outputs: [['out', FORTY]],
        disabled: true,
      },
      {
        id: '__proto__',
        model: 'text/concatenate@1',
        title: `${family} `.repeat(9),
        inputs: [
          ['big', 'left'],
          ['__proto__', 'right'],
        ],
        outputs: [['text', 'constructor']],
      },
      {
        id: 's3',
        model: 'math/add@1',
        inputs: [
          ['slot_1', 'a'],
          ['שלום עולם', 'b'],
        ],
        outputs: [['sum', 'toString']],
      },
    ],
  },
  scenarios: [
    {
      name: 'default',
      mutable: false,
      values: [
        ['big', 'x'.repeat(1_000_000)],
        ['__proto__', ' end'],
        ['שלום עולם', 4],
        ['many', Array.from({ length: 100_000 }, (_, at) => at)],
        ...Array.from({ length: 60 }, (_, at) => [`slot_${at}`, at]),
      ],
    },
  ],
  layout: { steps: {}, slots: [] },
};

async function openExtreme(page: Page): Promise<void> {
  await page.route('**/gallery/arithmetic.json', (route) => route.fulfill({ json: extreme }));
  await page.goto('./#/example/arithmetic');
  await expect(page.getByRole('group', { name: /^Step 1, Add\. / })).toBeAttached();
}

test('a text of 1 MB and a list of 100,000 items run, are looked at and are edited', async ({ page }) => {
  await openExtreme(page);
  await run(page);
  await expect(slotNode(page, 'toString')).toHaveAccessibleName('Slot toString, 5');
  await expect(slotNode(page, 'constructor')).toHaveAccessibleName(/^Slot constructor, "x+…"/);

  await slotNode(page, 'big').focus();
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByText('1,000,000 characters')).toBeVisible();

  await slotNode(page, 'many').focus();
  await page.keyboard.press('Enter');
  await inspector(page).getByRole('textbox', { name: 'Value of many' }).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('7, ');
  await expect(slotNode(page, 'many')).toHaveAccessibleName('Slot many, 100001 items');
});

test('no node covers another one, and no text leaves its place', async ({ page }) => {
  await openExtreme(page);
  await run(page);
  await expect(slotNode(page, 'toString')).toHaveAccessibleName('Slot toString, 5');
  const boxes = await page.locator('[data-node]').evaluateAll((nodes) =>
    nodes.map((node) => {
      const { left, top, right, bottom } = node.getBoundingClientRect();
      return { id: node.getAttribute('data-node') ?? '', left, top, right, bottom };
    }),
  );
  expect(boxes.length).toBeGreaterThan(60);
  const covering = boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
      )
      .map((b) => `${a.id} covers ${b.id}`),
  );
  expect(covering).toEqual([]);

  for (const width of [1440, 1100]) {
    await page.setViewportSize({ width, height: 900 });
    await slotNode(page, 'big').focus();
    await page.keyboard.press('Enter');
    // A page that can be scrolled sideways has something that is too wide for it.
    const tooWide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('section, header, main, [role="tabpanel"]')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .filter((element) => getComputedStyle(element).overflowX === 'visible')
        .map((element) => element.getAttribute('aria-label') ?? element.tagName),
    );
    expect(tooWide).toEqual([]);
  }
});

test('a name in any script stands in every list and leads to its node', async ({ page }) => {
  await openExtreme(page);
  const outline = page.getByRole('region', { name: 'Outline' });
  await outline.getByRole('button', { name: new RegExp(`^Step 0, ${family}`) }).click();
  await expect(inspector(page).getByRole('heading', { name: new RegExp(`^${family}`) })).toBeAttached();
  await button(page, 'right is read from slot __proto__').click();
  await page.getByRole('menuitem', { name: 'Go to slot __proto__' }).click();
  await expect(inspector(page).getByRole('textbox', { name: 'Name of the slot' })).toHaveValue('__proto__');
});
