// A node renders again only when something of its own changed: in a workflow of many steps, an edit touches few of them.
import type { Page } from '@playwright/test';
import { expect, run, setValue, slotNode, stepNode, test } from './fixture.ts';

const STEPS = 24;
const indices = Array.from({ length: STEPS }, (_, index) => index);

/** Steps that do not depend on each other; two of them read `shared`. */
const apart = {
  format: 'slotflow',
  version: 1,
  name: 'Steps apart',
  workflow: {
    steps: indices.map((i) => ({
      id: `s${i}`,
      model: 'math/add@1',
      inputs: [
        [`x${i}`, 'a'],
        [i === 5 || i === 9 ? 'shared' : 'other', 'b'],
      ],
      outputs: [['sum', `t${i}`]],
    })),
  },
  scenarios: [
    {
      name: 'default',
      mutable: false,
      values: [['shared', 1], ['other', 2], ...indices.map((i) => [`x${i}`, i])],
    },
  ],
  layout: { steps: {}, slots: [] },
};

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
  await page.route('**/gallery/arithmetic.json', (route) => route.fulfill({ json: apart }));
  await page.goto('./#/example/arithmetic');
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
