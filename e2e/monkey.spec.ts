// Three hundred things that a person might do, in any order, in the real page: no error, no lost edit, and all of it
// can be taken back and done again. The fixture fails on an error in the console. SLOTFLOW_SEED chooses
// another life.
import type { Page, Request } from '@playwright/test';
import { button, expect, test } from './fixture.ts';

const ACTIONS = 300;

/** Numbers that look random and are the same for the same seed (mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const keys = [
  ...[
    'Delete',
    'F2',
    'Enter',
    'c',
    'd',
    'f',
    'Escape',
    'Tab',
    'Shift+Tab',
    '?',
    '+',
    '-',
    'Shift+1',
    'Shift+l',
  ],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Alt+ArrowUp', 'Alt+ArrowDown', 'Alt+ArrowLeft'],
  ...['Control+z', 'Control+Shift+z', 'Control+d', 'Control+c', 'Control+x', 'Control+v', 'Control+a'],
  ...[
    'Control+g',
    'Control+Shift+g',
    'Control+Enter',
    'Control+Shift+Enter',
    'Control+k',
    'Space',
    'Home',
    'End',
  ],
];
const words = [
  'add',
  'mul',
  '7',
  '-2.5',
  '"x"',
  '[1, 2]',
  '{"a": 1}',
  'NaN',
  '__proto__',
  '',
  'total',
  '👩‍👩‍👧‍👦',
];

async function addStep(page: Page, model: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.insertText(model);
  await page.keyboard.press('Enter');
}

async function act(page: Page, random: (below: number) => number): Promise<string> {
  const kind = random(12);
  if (kind < 5) {
    const key = keys[random(keys.length)] as string;
    await page.keyboard.press(key);
    return key;
  }
  if (kind === 5) {
    const word = words[random(words.length)] as string;
    await page.keyboard.insertText(word);
    await page.keyboard.press('Enter');
    return `type ${word}`;
  }
  if (kind === 6 || kind > 9) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.insertText(
      ['add', 'multiply', 'divide', 'round', 'join', 'sum'][random(6)] as string,
    );
    await page.keyboard.press('Enter');
    return 'add a step';
  }
  const nodes = await page.locator('[data-node]').evaluateAll((all) =>
    all.map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return [x + width / 2, y + height / 2] as const;
    }),
  );
  const [x, y] =
    nodes.length > 0 && kind !== 9 ? (nodes[random(nodes.length)] as readonly [number, number]) : [0, 0];
  const [toX, toY] = [300 + random(700), 100 + random(500)];
  if (kind === 9 || x <= 0 || y <= 0 || x > 1440 || y > 900) {
    await page.mouse.click(toX, toY);
    return 'click somewhere';
  }
  await page.mouse.move(x, y);
  await page.mouse.down();
  if (kind === 8) await page.mouse.move(toX, toY, { steps: 3 });
  await page.mouse.up();
  return kind === 8 ? 'drag a node' : 'click a node';
}

/** The whole workflow as text, by the way that a person has: select all, copy. */
async function copyAll(page: Page): Promise<string> {
  await calm(page);
  await page.evaluate(() => navigator.clipboard.writeText('nothing was copied'));
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).not.toBe('nothing was copied');
  return read();
}

/** Closes what is open and goes to the canvas; a run or a layout under way ends. */
async function calm(page: Page): Promise<void> {
  for (let times = 0; times < 4; times++) await page.keyboard.press('Escape');
  await expect(button(page, 'Stop')).toBeHidden();
  await expect(button(page, 'Stop layout')).toBeHidden();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

/** Where it went to an example or to another workflow: what it built is still there. */
async function comeBack(page: Page): Promise<void> {
  const left = await page.evaluate(() => {
    const elsewhere = location.hash !== '#/new';
    if (elsewhere) location.assign('#/new');
    return elsewhere;
  });
  if (left) await expect(page).toHaveTitle(/^Untitled workflow/);
}

async function pressWhileEnabled(page: Page, name: 'Undo' | 'Redo', key: string): Promise<number> {
  let presses = 0;
  const control = page.getByRole('toolbar', { name: 'Edits' }).getByRole('button', { name, exact: true });
  while ((await control.getAttribute('aria-disabled')) !== 'true') {
    for (let times = 0; times < 10; times++) await page.keyboard.press(key); // too many do nothing
    presses += 10;
    if (presses > 4 * ACTIONS) throw new Error(`${name} never ends`);
  }
  return presses;
}

test('a monkey finds no crash and no lost edit: undo to the empty workflow, redo to the same one', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const seed = Number(process.env.SLOTFLOW_SEED ?? 7);
  test.info().annotations.push({ type: 'seed', description: String(seed) });
  const random = createRandom(seed);
  const onTheirWay = new Set<Request>();
  page.on('request', (request) => onTheirWay.add(request));
  page.on('requestfinished', (request) => onTheirWay.delete(request));
  page.on('requestfailed', (request) => onTheirWay.delete(request));
  await page.goto('./#/new');
  await expect(page.getByRole('heading', { name: 'Start a workflow' })).toBeVisible();

  const done: string[] = [];
  for (let count = 0; count < ACTIONS; count++) {
    done.push(await act(page, random));
    await expect(page.getByRole('main'), `seed ${seed}, after ${done.slice(-6).join(', ')}`).toBeVisible();
  }
  // Where it went to an example or another workflow, it comes back.
  if (!page.url().endsWith('#/new'))
    test.info().annotations.push({ type: 'left for', description: page.url() });

  await comeBack(page);
  await expect.poll(() => onTheirWay.size).toBe(0); // such as code for a layout
  await calm(page);
  await addStep(page, 'add'); // so that there is something to lose
  const last = await copyAll(page);
  await calm(page);
  expect(last, `seed ${seed}`).toContain('"steps"');
  expect(await pressWhileEnabled(page, 'Undo', 'Control+z'), `seed ${seed}`).toBeGreaterThan(0);
  await expect(page.getByRole('group', { name: /^(Step|Slot|Disabled step)/ })).toHaveCount(0);
  await pressWhileEnabled(page, 'Redo', 'Control+Shift+z');
  expect(await copyAll(page), `seed ${seed}`).toBe(last);
});
