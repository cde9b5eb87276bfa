import { describe, expect, test } from 'vitest';
import { stateFrom } from '#engine';
import { describeFailure } from './describe-failure.ts';
import { arithmetic, nameWorkflow, s0, s1 } from './testing/names.ts';

const at1 = { step: s1, index: 1 };

test('a slot without a value names who reads it, and for what', () => {
  const names = nameWorkflow([{ model: 'm@1', title: 'Add', inputs: { x: 'a' } }]);
  expect(describeFailure({ kind: 'missing-slot', slot: 'x', step: s0, index: 0 }, names)).toEqual({
    title: 'Slot x has no value',
    detail: 'Step 0 Add reads it for a, and nothing gives it a value.',
    mend: 'Give x a starting value.',
  });
});

test('a slot that is written too late names who writes it', () => {
  const names = nameWorkflow([
    { model: 'm@1', title: 'Multiply', inputs: { total: 'value' } },
    { model: 'm@1', title: 'Add', outputs: { sum: 'total' } },
  ]);
  expect(describeFailure({ kind: 'missing-slot', slot: 'total', step: s0, index: 0 }, names)).toEqual({
    title: 'Slot total has no value',
    detail: 'Step 0 Multiply reads it for value, and step 1 Add writes it later.',
    mend: 'Sort by data flow.',
  });
});

test('a step that stopped tells what it was given', () => {
  const failure = { kind: 'run-failed', message: 'division by zero', ...at1 } as const;
  const state = stateFrom([
    ['total', 5],
    ['k', 0],
  ]);
  expect(describeFailure(failure, arithmetic, state)).toMatchObject({
    title: 'Multiply stopped: division by zero',
    detail: 'It read value 5 from slot total and factor 0 from slot k.',
  });
  expect(describeFailure(failure, arithmetic).detail).toBe(
    'It read value from slot total and factor from slot k.',
  );
});

describe('a wrong input', () => {
  test('says what it is and what is needed', () => {
    const fault = { field: 'factor', reason: 'type', expected: 'number', found: 'four', slot: 'k' } as const;
    expect(describeFailure({ kind: 'invalid-input', faults: [fault], ...at1 }, arithmetic)).toEqual({
      title: 'factor is text “four”',
      detail: 'Multiply needs a number. It is read from slot k.',
      mend: 'Edit k.',
    });
  });

  test('says every fault', () => {
    const faults = [
      { field: 'value', reason: 'missing', expected: 'number' },
      { field: 'factor', reason: 'type', expected: 'number', found: [1, 2] },
      { field: 'extra', reason: 'unknown' },
    ] as const;
    expect(describeFailure({ kind: 'invalid-input', faults, ...at1 }, arithmetic)).toMatchObject({
      title: 'value is not wired',
      detail: 'Multiply needs a number. factor is a list of 2 items. Multiply has no field extra.',
    });
  });
});

describe('a second write', () => {
  const failure = { kind: 'cannot-mutate', slot: 'total', ...at1 } as const;

  test('names both writers', () => {
    const names = nameWorkflow([
      { model: 'm@1', title: 'Add', outputs: { sum: 'total' } },
      { model: 'm@1', title: 'Round', outputs: { rounded: 'total' } },
    ]);
    expect(describeFailure(failure, names)).toEqual({
      title: 'Cannot mutate key: total',
      detail: 'Steps 0 Add and 1 Round both write total, and it can be written once.',
      mend: 'Write Round to a new slot, or make the state mutable.',
    });
  });

  test('over a starting value says so', () => {
    const names = nameWorkflow(
      [
        { model: 'm@1', title: 'Add' },
        { model: 'm@1', title: 'Round', outputs: { rounded: 'total' } },
      ],
      [['total', 0]],
    );
    expect(describeFailure(failure, names).detail).toBe(
      'total has a starting value, step 1 Round writes it too, and it can be written once.',
    );
  });

  test('by the only writer comes from the state of an earlier run', () => {
    expect(describeFailure({ kind: 'cannot-mutate', slot: 'total', step: s0, index: 0 }, arithmetic)).toEqual(
      {
        title: 'Cannot mutate key: total',
        detail:
          'The state still holds total from an earlier run. Step 0 Add writes it again, and it can be written once.',
        mend: 'Rerun on a fresh state, or make the state mutable.',
      },
    );
  });
});

test('other failures name the step and what was found', () => {
  expect(describeFailure({ kind: 'unknown-model', model: 'gone@2', ...at1 }, arithmetic).title).toBe(
    'No step model gone@2',
  );
  expect(
    describeFailure({ kind: 'missing-output', key: 'product', keys: ['sum', 'rest'], ...at1 }, arithmetic),
  ).toMatchObject({ title: 'Multiply gave no product', detail: 'It gave sum and rest.' });
  const refused = { kind: 'refused-value', path: ['rows', 2], found: 'function' } as const;
  expect(describeFailure({ kind: 'invalid-output', refused, ...at1 }, arithmetic).detail).toBe(
    'rows.2 is function, which a slot cannot hold.',
  );
});

test('a step that is gone by now is still told of', () => {
  const failure = { kind: 'run-failed', message: 'no luck', step: s0, index: 0 } as const;
  expect(describeFailure(failure, nameWorkflow([])).title).toBe('The step stopped: no luck');
});
