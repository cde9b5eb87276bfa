import { expect, test } from 'vitest';
import { type CacheEntry, emptyCache, type PlacedStep, Slot, Step, stepId } from '#engine';
import { compareInputs, earlierEntry, inputOf, writtenBy } from './compare-inputs.ts';

const id = stepId('s1');
const step = new Step({
  id,
  model: 'math/multiply@1',
  inputs: { total: 'value', k: 'factor' },
  outputs: { product: ['final', 'copy'] },
  settings: { digits: 2 },
}) as PlacedStep;
const state = {
  mutable: false,
  slots: new Map([
    ['total', new Slot(5)],
    ['k', new Slot(4)],
    ['final', new Slot(20, { step: id, run: 3 })],
    ['copy', new Slot(7, { step: id, run: 1 })],
  ]),
};
const entry: CacheEntry = {
  fingerprint: 'm@1',
  run: 2,
  input: { value: 5, factor: 5 },
  output: { product: 25 },
};
const order = { run: 3, steps: [step] };

test('changed inputs stand first', () => {
  expect(compareInputs({ value: 5, factor: 4 }, { value: 5, factor: 5 })).toEqual([
    { field: 'factor', before: 4, after: 5, change: 'changed' },
    { field: 'value', before: 5, after: 5, change: 'same' },
  ]);
});

test('an input without an earlier value is neither changed nor the same', () => {
  expect(compareInputs(undefined, { value: 5 })).toEqual([{ field: 'value', after: 5, change: 'unknown' }]);
});

test('the entry of the run says what the step was given; without it, the state does', () => {
  expect(inputOf({ ...order, run: 2 }, id, entry, state)).toBe(entry.input);
  expect(inputOf(order, id, entry, state)).toEqual({ value: 5, factor: 4, digits: 2 });
});

test('a step that the run did not have was given nothing', () => {
  expect(inputOf({ run: 3, steps: [] }, id, undefined, state)).toEqual({});
});

test('only what the step wrote in this run counts as written', () => {
  expect(writtenBy(order, id, state, entry)).toEqual([{ slot: 'final', before: 25, after: 20 }]);
});

test('Run has nothing to compare with', () => {
  const cacheBefore = { ...emptyCache, entries: new Map([[id, entry]]) };
  expect(earlierEntry({ kind: 'run', cacheBefore }, id)).toBeUndefined();
  expect(earlierEntry({ kind: 'rerun', cacheBefore }, id)).toBe(entry);
});
