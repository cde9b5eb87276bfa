// A node is drawn again only when something of its own changed: in a workflow of many steps, an edit touches few of them.
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

/** From now on, notes which nodes of the canvas change in any way. */
function noteChanges(page: Page) {
  return page.evaluateHandle(() => {
    const changed = new Set<string>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        changed.add(element?.closest('.react-flow__node')?.getAttribute('data-id') ?? 'the list of nodes');
      }
    });
    const nodes = window.document.querySelector('.react-flow__nodes');
    if (nodes === null) throw new Error('There are no nodes.');
    observer.observe(nodes, { subtree: true, childList: true, attributes: true, characterData: true });
    return changed;
  });
}

test('of many nodes only those change whose own data changed', async ({ page }) => {
  await page.route('**/gallery/arithmetic.json', (route) => route.fulfill({ json: apart }));
  await page.goto('./#/example/arithmetic');
  await run(page);
  await expect(stepNode(page, STEPS - 1)).toHaveAccessibleName(/\. Ran/);
  const shown = await noteChanges(page);
  await setValue(page, 'shared', '7'); // now the plan is shown, on all of them
  await expect(stepNode(page, 9)).toHaveAccessibleName(/Will run/);
  expect(await shown.evaluate((set) => [...set])).toEqual(
    expect.arrayContaining(indices.map((i) => `step:s${i}`)),
  );

  const changed = await noteChanges(page);
  await setValue(page, 'shared', '8');
  await expect(slotNode(page, 'shared')).toHaveAccessibleName('Slot shared, 8');
  await expect(stepNode(page, 5)).toHaveAccessibleName(/1 to 8/);
  const ids = await changed.evaluate((set) => [...set].sort());
  expect(ids).toEqual(['slot:shared', 'step:s5', 'step:s9']);
});
