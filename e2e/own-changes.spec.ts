// A node renders again only when something of its own changed: in a workflow of many steps, an edit touches few of them.
import type { Page } from '@playwright/test';
import { expect, farPictures, openTab, rerun, run, setValue, slotNode, stepNode, test } from './fixture.ts';

const STEPS = 24;
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const indices = upTo(STEPS);

/** Steps that do not depend on each other; of the first 24, two read `shared`. */
const apart = (steps: number) => ({
  format: 'slotflow',
  version: 1,
  name: 'Steps apart',
  workflow: {
    steps: upTo(steps).map((i) => ({
      id: `s${i}`,
      model: 'math/add@1',
      inputs: [
        [`x${i}`, 'a'],
        [[5, 9, 70].includes(i) ? 'shared' : 'other', 'b'],
      ],
      outputs: [['sum', `t${i}`]],
    })),
  },
  scenarios: [
    {
      name: 'default',
      mutable: false,
      values: [['shared', 1], ['other', 2], ...upTo(steps).map((i) => [`x${i}`, i])],
    },
  ],
  layout: { steps: {}, slots: [] },
});

async function openApart(page: Page, steps: number): Promise<void> {
  await page.route('**/gallery/arithmetic.json', (route) => route.fulfill({ json: apart(steps) }));
  await page.goto('./#/example/arithmetic');
}

/** From now on, keeps what React has rendered each node with; asked again, it names the nodes that were rendered anew. */
function noteRenders(page: Page) {
  return page.evaluateHandle(() => {
    const read = () =>
      new Map(
        [...window.document.querySelectorAll('[data-node]')].map((node) => {
          const key = Object.keys(node).find((name) => name.startsWith('__reactProps$')) ?? '';
          return [node.getAttribute('data-node') ?? '', (node as unknown as Record<string, unknown>)[key]];
        }),
      );
    const before = read();
    return () => [...read()].flatMap(([id, props]) => (props === before.get(id) ? [] : [id])).sort();
  });
}

test('of many nodes only those render again whose own data changed', async ({ page }) => {
  await openApart(page, STEPS);
  await run(page);
  await expect(stepNode(page, STEPS - 1)).toHaveAccessibleName(/\. Ran/);
  const shown = await noteRenders(page);
  await setValue(page, 'shared', '7'); // now the plan is shown, on all of them
  await expect(stepNode(page, 9)).toHaveAccessibleName(/Will run/);
  expect(await shown.evaluate((names) => names())).toEqual(
    expect.arrayContaining(indices.map((i) => `step:s${i}`)),
  );

  const rendered = await noteRenders(page);
  await setValue(page, 'shared', '8');
  await expect(slotNode(page, 'shared')).toHaveAccessibleName('Slot shared, 8');
  await expect(stepNode(page, 5)).toHaveAccessibleName(/1 to 8/);
  const ids = await rendered.evaluate((names) => names());
  expect(ids).toEqual(['slot:shared', 'step:s5', 'step:s9']);
});

/** What the pictures of far nodes show in a step's corner, and the colour that its status stands for. */
function corner(page: Page, step: number, status: string) {
  return page.evaluate(
    ([id, name]) => {
      const pictures = [...window.document.querySelectorAll<HTMLCanvasElement>('canvas:not([role])')];
      const [picture] = pictures;
      const node = window.document.querySelector(`[data-node="${id}"]`);
      if (picture === undefined || node === null) return undefined;
      const [at, from] = [node.getBoundingClientRect(), picture.getBoundingClientRect()];
      const [x, y] = [Math.round(at.x - from.x) + 2, Math.round(at.y - from.y) + 3];
      const look = window.document.createElement('canvas').getContext('2d');
      for (const each of pictures) look?.drawImage(each, -x, -y);
      const [r, g, b] = look?.getImageData(0, 0, 1, 1).data ?? [];
      const hex = [r, g, b].map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('');
      return { shown: `#${hex}`, meant: getComputedStyle(picture).getPropertyValue(`--st-${name}-bg`) };
    },
    [`step:s${step}`, status] as const,
  );
}

test('what is drawn of a large workflow from afar follows its run, an edit and the theme', async ({
  page,
}) => {
  await openApart(page, 150);
  const shows = async (step: number, status: string) => {
    await expect.poll(async () => (await corner(page, step, status))?.shown).toMatch(/^#/);
    const expected = (await corner(page, step, status))?.meant;
    await expect.poll(async () => (await corner(page, step, status))?.shown).toBe(expected);
  };
  await shows(70, 'run');
  await run(page);
  await shows(70, 'ran');
  await setValue(page, 'shared', '7');
  await shows(70, 'run');
  await shows(60, 'skip');
  const edited = await farPictures(page); // only what changed was drawn
  await page.getByRole('button', { name: 'Switch to dark theme' }).click();
  await shows(70, 'run');
  await shows(60, 'skip');
  await page.getByRole('button', { name: 'Switch to light theme' }).click();
  await expect.poll(() => farPictures(page)).toEqual(edited); // all was drawn anew
  await page.mouse.move(700, 300);
  await page.mouse.wheel(40, 60);
  await shows(60, 'skip');
});

test('a large workflow seen from afar shows two runs that are compared, until they are not', async ({
  page,
}) => {
  await openApart(page, 150);
  const shows = async (step: number, status: string) => {
    await expect.poll(async () => (await corner(page, step, status))?.shown).toMatch(/^#/);
    const { meant } = (await corner(page, step, status)) ?? {};
    await expect.poll(async () => (await corner(page, step, status))?.shown).toBe(meant);
  };
  await run(page);
  await shows(70, 'ran');
  await setValue(page, 'shared', '7');
  await rerun(page);
  await shows(60, 'skip');
  await setValue(page, 'other', '3');
  await shows(60, 'run');
  const list = (await openTab(page, 'History')).getByRole('list');
  for (const number of [1, 2]) {
    await list.getByRole('button', { name: new RegExp(`^Run #${number} `) }).click();
  }
  await shows(70, 'ran');
  await shows(60, 'skip');
  await expect(stepNode(page, 60)).toHaveAccessibleName(/Run #2 skipped\. Run #1 ran/);
  await expect(slotNode(page, 'shared')).toHaveAccessibleName('Slot shared, 7. Run #1: 1');
  await expect(slotNode(page, 'other')).toHaveAccessibleName('Slot other, 2');
  await page.getByRole('button', { name: 'Stop comparing' }).first().click();
  await shows(60, 'run');
  await expect(slotNode(page, 'other')).toHaveAccessibleName('Slot other, 3');
});

/** Whether the mini-map has a pixel of a token's colour. */
function isOnMiniMap(page: Page, token: string): Promise<boolean> {
  return page.getByRole('img', { name: 'Mini-map' }).evaluate((map, name) => {
    const canvas = map as HTMLCanvasElement;
    const wanted = getComputedStyle(canvas).getPropertyValue(name).trim();
    const { width, height } = canvas;
    const look = new OffscreenCanvas(width, height).getContext('2d');
    look?.drawImage(canvas, 0, 0);
    const data = look?.getImageData(0, 0, width, height).data ?? [];
    for (let at = 0; at < data.length; at += 4) {
      const hex = [...data.slice(at, at + 3)].map((part) => part.toString(16).padStart(2, '0')).join('');
      if (`#${hex}` === wanted) return true;
    }
    return false;
  }, token);
}

test('the mini-map follows the run, and a drag on it pans', async ({ page }) => {
  await openApart(page, 150);
  for (let times = 0; times < 6; times += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => isOnMiniMap(page, '--st-run-bd')).toBe(true);
  expect(await isOnMiniMap(page, '--st-ran-bd')).toBe(false);
  await run(page);
  await expect.poll(() => isOnMiniMap(page, '--st-ran-bd')).toBe(true);
  const view = page.locator('.react-flow__viewport');
  const before = await view.getAttribute('style');
  await page.getByRole('img', { name: 'Mini-map' }).hover();
  await page.mouse.down();
  await page.mouse.move(700, 300, { steps: 4 });
  await page.mouse.up();
  await expect(view).not.toHaveAttribute('style', before ?? '');
});
