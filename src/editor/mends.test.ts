import { describe, expect, test } from 'vitest';
import type { DocumentStep, ValuePair } from '#document';
import { type Fault, type StepFailure, stepId } from '#engine';
import { createEditor } from './create-editor.ts';
import { applyMend, mendsOf } from './mends.ts';
import {
  addStep,
  arithmeticValues,
  divideStep,
  documentOf,
  library,
  multiplyStep,
} from './testing/example.ts';
import { createInProcessEngine } from './testing/in-process-engine.ts';

function open(steps: readonly DocumentStep[], values: readonly ValuePair[] = arithmeticValues) {
  return createEditor({ document: documentOf(steps, values), library, engine: createInProcessEngine() });
}

/** What the run of these steps fails with. */
async function failed(steps: readonly DocumentStep[], values?: readonly ValuePair[]) {
  const editor = open(steps, values);
  await editor.run();
  const outcome = editor.runs.getState().history.at(-1)?.outcome;
  if (outcome?.kind !== 'failed') throw new Error(outcome?.kind);
  return { editor, failure: outcome.failure };
}

const outcomeOf = ({ runs }: ReturnType<typeof open>) => runs.getState().history.at(-1)?.outcome.kind;

describe('each mend of a failing example makes it run', () => {
  test('a second writer writes to a new slot, or the state is made mutable', async () => {
    const second = { ...multiplyStep, outputs: [['product', 'total']] } as const;
    const expected = [
      { kind: 'write-to-new-slot', step: 's1', key: 'product', slot: 'total' },
      { kind: 'make-state-mutable' },
    ];
    for (const place of [0, 1]) {
      const { editor, failure } = await failed([addStep, second]);
      const mends = mendsOf(editor, failure);
      expect(mends).toEqual(expected);
      applyMend(editor, mends[place]!);
      await editor.rerun();
      expect(outcomeOf(editor)).toBe('completed');
    }
  });

  test('a starting value that is written over can be removed as well', async () => {
    const values = [...arithmeticValues, ['total', 0]] as const;
    for (const place of [0, 1, 2]) {
      const { editor, failure } = await failed([addStep], values);
      const mends = mendsOf(editor, failure);
      expect(mends.map(({ kind }) => kind)).toEqual([
        'write-to-new-slot',
        'remove-slot-value',
        'make-state-mutable',
      ]);
      applyMend(editor, mends[place]!);
      await editor.rerun();
      expect(outcomeOf(editor)).toBe('completed');
    }
  });

  test('a missing slot gets a value of its type, and is selected', async () => {
    const { editor, failure } = await failed([addStep], [['x', 2]]);
    const [mend] = mendsOf(editor, failure);
    applyMend(editor, mend!);
    expect(editor.documents.getState().current.scenarios[0]?.values.at(-1)).toEqual(['y', 0]);
    expect(editor.session.getState().selection).toEqual({ kind: 'slot', name: 'y', edit: true });
    await editor.rerun();
    expect(outcomeOf(editor)).toBe('completed');
  });

  test('steps in the wrong order are sorted', async () => {
    const { editor, failure } = await failed([multiplyStep, addStep]);
    expect(mendsOf(editor, failure)).toEqual([{ kind: 'sort-by-data-flow' }]);
    applyMend(editor, { kind: 'sort-by-data-flow' });
    await editor.rerun();
    expect(outcomeOf(editor)).toBe('completed');
  });

  test('a forced rerun on the current state is mended by a fresh state', async () => {
    const editor = open([addStep, multiplyStep]);
    await editor.run();
    await editor.rerun({ on: 'current', useExtracts: false });
    const outcome = editor.runs.getState().history.at(-1)?.outcome;
    const mends = outcome?.kind === 'failed' ? mendsOf(editor, outcome.failure) : [];
    expect(mends).toEqual([{ kind: 'rerun-on-fresh-state' }, { kind: 'make-state-mutable' }]);
    applyMend(editor, mends[0]!);
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    expect(outcomeOf(editor)).toBe('completed');
    applyMend(editor, mends[1]!);
    await editor.rerun({ on: 'current', useExtracts: false });
    expect(outcomeOf(editor)).toBe('completed');
  });
});

test('a step that stopped is mended at the starting values it read', async () => {
  const { editor, failure } = await failed(
    [addStep, divideStep],
    [...arithmeticValues.slice(0, 2), ['k', 0]],
  );
  const mends = mendsOf(editor, failure);
  expect(mends).toEqual([{ kind: 'edit-slot', slot: 'k' }]);
  applyMend(editor, mends[0]!);
  expect(editor.session.getState().selection).toEqual({ kind: 'slot', name: 'k', edit: true });
});

test('each fault of an input has the mend of its kind', () => {
  const editor = open([addStep, multiplyStep]);
  const step = stepId('s1');
  const at = (fault: Omit<Fault, 'field'>) => {
    const failure: StepFailure = {
      kind: 'invalid-input',
      faults: [{ field: 'f', ...fault }],
      step,
      index: 1,
    };
    return mendsOf(editor, failure)[0];
  };
  expect(at({ reason: 'missing' })).toEqual({ kind: 'wire-field', step, field: 'f' });
  expect(at({ reason: 'type', slot: 'k' })).toEqual({ kind: 'edit-slot', slot: 'k' });
  expect(at({ reason: 'type', slot: 'total' })).toEqual({ kind: 'wire-field', step, field: 'f' });
  expect(at({ reason: 'type' })).toEqual({ kind: 'clear-setting', step, field: 'f' });
  expect(at({ reason: 'unknown', slot: 'k' })).toEqual({ kind: 'unwire-field', step, field: 'f' });
  expect(at({ reason: 'unknown' })).toEqual({ kind: 'clear-setting', step, field: 'f' });
});

test('mends of the document change it, and the others select the place', () => {
  const editor = open([
    { ...addStep, settings: [['c', 1]] },
    { ...multiplyStep, id: 's0' },
  ]);
  const stepsNow = () => editor.documents.getState().current.workflow.steps;
  const step = stepId('s0');
  applyMend(editor, { kind: 'clear-setting', step, field: 'c' });
  expect(stepsNow()[0]).not.toHaveProperty('settings');
  applyMend(editor, { kind: 'unwire-field', step, field: 'a' });
  expect(stepsNow()[0]?.inputs).toEqual([['y', 'b']]);
  applyMend(editor, { kind: 'rename-step-id', step, index: 1 });
  expect(stepsNow()[1]?.id).toBe('s0_2');
  applyMend(editor, { kind: 'replace-model', step });
  expect(editor.session.getState().selection).toEqual({ kind: 'step', id: 's0' });
});
