import { describe, expect, test } from 'vitest';
import {
  describeBackToComparison,
  describeComparisonCounts,
  describeComparisonStory,
  describeKeepRun,
  describeRunKept,
  describeSameSteps,
  describeStartCause,
  describeStepCause,
  describeUseValues,
  describeValuesUsed,
  describeWrittenCause,
  titleComparison,
} from './describe-cause.ts';

type Story = Parameters<typeof describeComparisonStory>[0];

const story: Story = {
  told: true,
  edited: [{ name: 'x', a: 2, b: 7 }],
  ranAgain: ['Add'],
  results: [{ name: 'final', a: 25, b: 50 }],
  slots: { differing: 3, of: 5 },
  steps: { differing: 2, of: 2 },
};

function tell(changes: Partial<Story>): string {
  return describeComparisonStory({ ...story, ...changes })
    .map(({ text, isName }) => (isName === true ? `<${text}>` : text))
    .join('');
}

describe('two runs in one sentence', () => {
  test('name what was changed, what ran for it and what came of it', () => {
    expect(tell({})).toBe('You changed <x> from 2 to 7, so <Add> ran again, and <final> went from 25 to 50.');
  });

  test('claim neither a run nor a result that there was not', () => {
    expect(tell({ ranAgain: [] })).toBe('You changed <x> from 2 to 7, and <final> went from 25 to 50.');
    expect(tell({ results: [] })).toBe('You changed <x> from 2 to 7, so <Add> ran again.');
    expect(tell({ failed: 'Divide' })).toBe(
      'You changed <x> from 2 to 7, so <Add> ran again, and <Divide> failed.',
    );
    expect(tell({ stopped: 'Wait' })).toBe(
      'You changed <x> from 2 to 7, so <Add> ran again, and <Wait> was stopped.',
    );
  });

  test('tell of a result that only one of the runs has', () => {
    const result = { name: 'final', a: 25, b: 50 };
    const end = (one: Partial<typeof result>) => tell({ ranAgain: [], results: [{ name: 'final', ...one }] });
    expect(end({ b: 50 })).toBe('You changed <x> from 2 to 7, and <final> got the value 50.');
    expect(end({ a: 25 })).toBe('You changed <x> from 2 to 7, and <final> got no value.');
  });

  test('name two of each, and count more', () => {
    const k = { name: 'k', a: 4, b: 5 };
    expect(tell({ edited: [...story.edited, k], ranAgain: ['Add', 'Round'] })).toBe(
      'You changed <x> from 2 to 7 and <k> from 4 to 5, so <Add> and <Round> ran again, and <final> went from 25 to 50.',
    );
    expect(tell({ edited: [k, k, k], ranAgain: ['1', '2', '3'], results: [k, k, k] })).toBe(
      'You changed 3 starting values, so 3 steps ran again, and 3 results differ.',
    );
  });

  test('say nothing of values that are missing or look the same when they are cut', () => {
    const long = 'a text that is long ';
    expect(
      tell({ edited: [{ name: 'x', b: 7 }], results: [{ name: 'final', a: `${long}1`, b: `${long}2` }] }),
    ).toBe('You changed <x>, so <Add> ran again, and <final> became another one.');
  });

  test('fall back to counts where nothing can be told, and say when all is the same', () => {
    expect(tell({ told: false })).toBe('3 of 5 slots and 2 of 2 steps differ.');
    expect(tell({ edited: [] })).toBe('3 of 5 slots and 2 of 2 steps differ.');
    const none = { differing: 0, of: 2 };
    expect(tell({ slots: none, steps: none })).toBe('Nothing differs between the two runs.');
  });
});

test('what stands around it', () => {
  const runs = { a: 2, b: 4 };
  expect(titleComparison(runs)).toBe('Run #2 to run #4');
  expect(describeBackToComparison(runs)).toBe('Back to run #2 → run #4');
  expect(describeComparisonCounts(1, 3)).toBe('1 starting value changed · 3 slots differ');
  expect(describeComparisonCounts(0, 1)).toBe('1 slot differs');
  expect(describeUseValues(2)).toBe('Use the values of run #2');
  expect(describeValuesUsed(2)).toBe('The starting values are those of run #2');
  expect(describeKeepRun(4)).toBe('Save run #4 as a scenario');
  expect(describeRunKept(4, 'Run #4')).toBe('Saved run #4 as the scenario Run #4');
  expect(describeSameSteps(true)).toBe('Steps, wiring and model versions are the same.');
  expect(describeSameSteps(false)).toBe('The steps of the workflow differ.');
});

test('each row of the chain says its part', () => {
  const runs = { a: 2, b: 4 };
  const a = { kind: 'input-changed', field: 'a', before: 2, after: 7 } as const;
  const cause = { inA: true, inB: true, changes: [a], modelChanged: false };
  expect(describeStartCause(true)).toBe('edited by you');
  expect(describeStartCause(false)).toBe('starting value');
  expect(describeStepCause(cause, runs)).toBe('input a changed');
  expect(describeStepCause({ ...cause, changes: [a, { ...a, field: 'b' }] }, runs)).toBe('2 inputs changed');
  const gone = { kind: 'input-changed', field: 'a', before: 2 } as const;
  expect(describeStepCause({ ...cause, changes: [gone] }, runs)).toBe('input a is gone');
  expect(describeStepCause({ ...cause, changes: [] }, runs)).toBe('input the same');
  expect(describeStepCause({ ...cause, modelChanged: true }, runs)).toBe('model changed');
  expect(describeStepCause({ ...cause, inA: false }, runs)).toBe('not in run #2');
  expect(describeStepCause({ ...cause, inB: false }, runs)).toBe('not in run #4');
  expect(describeWrittenCause(0)).toBe('written by step 0');
});
