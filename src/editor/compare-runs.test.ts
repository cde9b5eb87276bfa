import { describe, expect, test } from 'vitest';
import { emptyCache, type PlacedStep, type Receipt, Slot, Step, stepId, type Value } from '#engine';
import { comparedPair, compareRuns } from './compare-runs.ts';
import type { RunRecord } from './run-state.ts';

const s0 = stepId('s0');
const add = new Step({
  id: s0,
  model: 'math/add@1',
  inputs: { x: 'a' },
  outputs: { sum: 'total' },
}) as PlacedStep;
const round = new Step({ id: 's1', model: 'math/round@1', settings: [['digits', 1]] }) as PlacedStep;
const gone = new Step({ id: 's2', title: 'Old', model: 'math/add@1' }) as PlacedStep;
const flags = { useExtracts: true, populateExtracts: true };

function receiptOf(kind: 'ran' | 'skipped', step: PlacedStep, index: number): Receipt {
  const base = { step: step.id, index, name: step.title };
  return kind === 'ran'
    ? { ...base, kind, reasons: [], milliseconds: 1 }
    : { ...base, kind, since: 1, fields: [] };
}

function recordOf(
  run: number,
  steps: readonly PlacedStep[],
  kinds: readonly ('ran' | 'skipped')[],
  slots: readonly (readonly [string, Value, Slot['writer']?])[],
): RunRecord {
  const state = {
    mutable: false,
    slots: new Map(slots.map(([name, value, writer]) => [name, new Slot(value, writer)])),
  };
  return {
    run,
    kind: 'rerun',
    on: 'fresh',
    scenario: 'default',
    flags,
    startedAt: 0,
    steps,
    stateBefore: state,
    cacheBefore: emptyCache,
    milliseconds: 1,
    outcome: { kind: 'completed', outputs: null },
    receipts: kinds.map((kind, at) => receiptOf(kind, steps[at] as PlacedStep, at)),
    state,
  };
}

const writer = { step: s0, run: 1 };
const a = recordOf(
  1,
  [add, round, gone],
  ['skipped', 'ran', 'ran'],
  [
    ['y', 3],
    ['x', 2],
    ['total', 5, writer],
    ['old', 1],
  ],
);
const b = recordOf(
  3,
  [add, round],
  ['ran', 'ran'],
  [
    ['y', 3],
    ['x', 7],
    ['total', 10, { step: s0, run: 3 }],
  ],
);

describe('two runs', () => {
  const { slots, steps } = compareRuns(a, b);

  test('slots that differ come first, each with its value in both', () => {
    expect(slots.map(({ name, a: before, b: after, differs }) => [name, before, after, differs])).toEqual([
      ['x', 2, 7, true],
      ['total', 5, 10, true],
      ['old', 1, undefined, true],
      ['y', 3, 3, false],
    ]);
    expect(slots[1]?.writer).toEqual({ step: s0, run: 3 });
  });

  test('a step tells what it did in both, and what it was given otherwise', () => {
    expect(steps[0]).toMatchObject({
      a: { kind: 'skipped' },
      b: { kind: 'ran' },
      changes: [{ kind: 'input-changed', field: 'a', before: 2, after: 7 }],
      differs: true,
    });
    expect(steps[1]).toMatchObject({ changes: [], differs: false });
  });

  test('a step tells what its fields were given', () => {
    expect([...(steps[0]?.given ?? [])]).toEqual([['a', 7]]);
  });

  test('a step that the newer run does not have is there, too', () => {
    expect(steps[2]).toMatchObject({ title: 'Old', a: { kind: 'ran' }, differs: true });
    expect(steps[2]).not.toHaveProperty('b');
  });
});

describe('the pair', () => {
  test('is the last two runs until a person picks two, and the older one is first', () => {
    const middle = recordOf(2, [], [], []);
    expect(comparedPair([a, middle, b], [])).toEqual([middle, b]);
    expect(comparedPair([a, middle, b], [3, 1])).toEqual([a, b]);
    expect(comparedPair([a, middle, b], [3, 1], true)).toEqual([b, a]);
    expect(comparedPair([a, middle, b], [1])).toBeUndefined();
    expect(comparedPair([a], [])).toBeUndefined();
  });
});
