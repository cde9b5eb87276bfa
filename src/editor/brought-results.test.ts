import { expect, test } from 'vitest';
import type { WorkflowDocument } from '#document';
import type { Cache } from '#engine';
import { createEditor } from './create-editor.ts';
import { setSlotValue } from './edits/set-slot-value.ts';
import { memoryOfLink } from './memory/memory-of.ts';
import { arithmetic, library } from './testing/example.ts';
import { createInProcessEngine } from './testing/in-process-engine.ts';

const open = (document: WorkflowDocument, brought?: Cache) =>
  createEditor({
    document,
    library,
    engine: createInProcessEngine(),
    memory: memoryOfLink(document, library, brought),
  });

/** The results of a run of the seed example: x + y = 5, and 5 * 4 = 20. */
async function results(): Promise<Cache> {
  const editor = open(arithmetic);
  await editor.run();
  return editor.runs.getState().cache;
}

test('results that came along are shown as such, and their values stand in the slots', async () => {
  const { derived, runs } = open(arithmetic, await results());
  const { statusOf, slotViewOf, planShown, planSummary } = derived.getState();
  expect([...statusOf.values()]).toEqual([{ kind: 'from-link' }, { kind: 'from-link' }]);
  expect(slotViewOf.get('total')).toMatchObject({ value: 5, outOfDate: false });
  expect(slotViewOf.get('final')).toMatchObject({ value: 20, outOfDate: false });
  expect({ planShown, run: planSummary.run }).toEqual({ planShown: true, run: 2 });
  expect(runs.getState()).toMatchObject({ history: [], stepsRan: [], stepsSkipped: [] });
});

test('a result of other inputs than the step has is not shown, nor one that follows from it', async () => {
  const editor = open(arithmetic, await results());
  editor.documents.apply(setSlotValue('default', 'x', 100));
  const { statusOf, slotViewOf } = editor.derived.getState();
  expect([...statusOf.values()].map(({ kind }) => kind)).toEqual(['not-run', 'not-run']);
  expect(slotViewOf.get('total')?.value).toBeUndefined();
});

test('no run uses them: the first one runs every step, and they are gone', async () => {
  const editor = open(arithmetic, await results());
  await editor.rerun(); // before the first run it does nothing
  expect(editor.runs.getState().history).toEqual([]);
  await editor.run();
  expect(editor.runs.getState()).toMatchObject({ stepsRan: [0, 1], stepsSkipped: [] });
  expect(editor.runs.getState().brought).toBeUndefined();
});

test('the scenario that the results are of is chosen', async () => {
  const [scenario] = arithmetic.scenarios;
  if (scenario === undefined) throw new Error();
  const other = { ...scenario, name: 'other', values: scenario.values.map(([slot]) => [slot, 9] as const) };
  const document = { ...arithmetic, scenarios: [other, scenario] };
  const { session, derived } = open(document, await results());
  expect(session.getState().scenario).toBe(scenario.name);
  session.chooseScenario('other');
  expect(derived.getState().statusOf.get(derived.getState().steps[0]?.id as never)?.kind).toBe('not-run');
});
