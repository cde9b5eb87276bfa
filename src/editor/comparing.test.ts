// What begins and what ends the comparing of two runs.
import { expect, test } from 'vitest';
import { stepId } from '#engine';
import { createEditor, type Editor } from './create-editor.ts';
import { duplicateScenario, keepRunAsScenario, startOf } from './duplicate-scenario.ts';
import { moveNodes } from './edits/move-nodes.ts';
import { renameScenario } from './edits/rename-scenario.ts';
import { renameStep } from './edits/rename-step.ts';
import { setScenarioValues } from './edits/set-scenario-values.ts';
import { setSlotValue } from './edits/set-slot-value.ts';
import type { RunRecord } from './run-state.ts';
import { arithmetic, library } from './testing/example.ts';
import { createInProcessEngine } from './testing/in-process-engine.ts';

/** After run #1 with x 2, and run #2 with x 7, both are compared. */
async function comparing(): Promise<Editor> {
  const editor = createEditor({
    document: arithmetic,
    library,
    engine: createInProcessEngine(),
    shortRun: 0,
  });
  await editor.run();
  editor.documents.apply(setSlotValue('default', 'x', 7));
  await editor.rerun();
  editor.session.pickRun(2);
  editor.session.pickRun(1);
  return editor;
}

const runsOf = ({ derived }: Editor) => {
  const { comparison } = derived.getState();
  return comparison && [comparison.a.run, comparison.b.run];
};
const firstRun = ({ runs }: Editor) => runs.getState().history[0] as RunRecord;

test('of two runs that were picked the older one is A, until they are swapped', async () => {
  const editor = await comparing();
  expect(runsOf(editor)).toEqual([1, 2]);
  editor.session.swapRuns();
  expect(runsOf(editor)).toEqual([2, 1]);
  editor.session.stopComparing();
  expect(runsOf(editor)).toBeUndefined();
});

test('with the second run nothing else stays selected, and what is selected later does not end it', async () => {
  const editor = await comparing();
  editor.session.stopComparing();
  editor.session.select({ kind: 'slot', name: 'x' });
  editor.session.pickRun(1);
  expect(editor.session.getState().selection.kind).toBe('slot');
  editor.session.pickRun(2);
  expect(editor.session.getState().selection.kind).toBe('none');
  editor.session.select({ kind: 'slot', name: 'x' });
  expect(runsOf(editor)).toEqual([1, 2]);
});

test('a run ends it', async () => {
  const editor = await comparing();
  await editor.rerun();
  expect(runsOf(editor)).toBeUndefined();
});

test('a value that is typed, another step and another scenario end it; moving a node does not', async () => {
  const editor = await comparing();
  editor.documents.apply(moveNodes([{ kind: 'step', id: stepId('s0'), position: [5, 5] }]));
  expect(runsOf(editor)).toEqual([1, 2]);
  editor.documents.apply(setSlotValue('default', 'y', 8));
  expect(runsOf(editor)).toBeUndefined();

  const renamed = await comparing();
  renamed.documents.apply(renameStep('s0', 'Sum'));
  expect(runsOf(renamed)).toBeUndefined();

  const other = await comparing();
  other.session.chooseScenario('other');
  expect(runsOf(other)).toBeUndefined();
});

test('what is brought back from a run does not end it, nor does undo', async () => {
  const editor = await comparing();
  const { documents, session } = editor;
  session.keepComparing(() =>
    documents.apply(setScenarioValues('Use the values of run #1', 'default', startOf(firstRun(editor)))),
  );
  expect(documents.getState().current.scenarios[0]?.values).toEqual(arithmetic.scenarios[0]?.values);
  documents.undo();
  keepRunAsScenario(editor, firstRun(editor), 'Run #1');
  expect(documents.getState().current.scenarios.map(({ name }) => name)).toEqual(['default', 'Run #1']);
  expect(session.getState().scenario).toBe('Run #1');
  documents.undo();
  expect(session.getState().scenario).toBe('default');
  expect(runsOf(editor)).toEqual([1, 2]);
});

test('another name for the chosen scenario does not end it', async () => {
  const editor = await comparing();
  keepRunAsScenario(editor, firstRun(editor), 'Run #1');
  editor.documents.apply(renameScenario('Run #1', 'Small'));
  expect(editor.session.getState().scenario).toBe('Small');
  expect(runsOf(editor)).toEqual([1, 2]);
});

test('where the document cannot be changed, no scenario is chosen that is not there', async () => {
  const readOnly = { as: 'link', refusal: 'Keep a copy to edit it.' } as const;
  const engine = createInProcessEngine();
  const editor = createEditor({ document: arithmetic, library, engine, readOnly, shortRun: 0 });
  await editor.run();
  keepRunAsScenario(editor, firstRun(editor), 'Run #1');
  expect(editor.session.getState().scenario).toBe('default');
  duplicateScenario(editor, 'default');
  expect(editor.session.getState().scenario).toBe('default');
});

test('values that another tab has typed end it, also after an undo', async () => {
  const editor = await comparing();
  const { documents, session } = editor;
  const { past, future } = documents.getState();
  documents.undo();
  expect(runsOf(editor)).toEqual([1, 2]);
  const { current } = documents.getState();
  const theirs = { ...current, scenarios: current.scenarios.map((one) => ({ ...one, values: [] })) };
  editor.adopt(theirs, { past, future }, undefined);
  expect(session.getState().comparedRuns).toEqual([]);
});
