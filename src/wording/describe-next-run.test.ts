import { expect, test } from 'vitest';
import type { StepPlan } from '#engine';
import { describeNextRun, describePlanSummary } from './describe-next-run.ts';
import { s0, s1, s2 } from './testing/names.ts';

const first: StepPlan = { kind: 'will-run', reasons: [{ kind: 'first-run' }], step: s0, index: 0 };
const off: StepPlan = { kind: 'will-run', reasons: [{ kind: 'cache-off' }], step: s0, index: 0 };
const skip: StepPlan = { kind: 'will-skip', since: 1, fields: ['a', 'b'], step: s0, index: 0 };
const may: StepPlan = { kind: 'depends', on: [s0], slots: ['total'], step: s1, index: 1 };
const fail: StepPlan = {
  kind: 'will-fail',
  problem: { kind: 'missing-slot', slot: 'k' },
  step: s1,
  index: 1,
};

test.each<['Run' | 'Rerun', readonly StepPlan[], string, string]>([
  ['Run', [], 'Run has nothing to do', 'The workflow has no steps yet.'],
  [
    'Run',
    [first, first],
    'Run will do 2 of 2 steps',
    'No step has a cached result yet, so nothing can be skipped.',
  ],
  ['Rerun', [off, off], 'Rerun will do 2 of 2 steps', 'The cache is not used, so nothing is skipped.'],
  [
    'Rerun',
    [skip, first],
    'Rerun will do 1 of 2 steps',
    '1 step is skipped, because nothing it reads has changed.',
  ],
  [
    'Rerun',
    [skip, skip],
    'Rerun will do 0 of 2 steps',
    '2 steps are skipped, because nothing they read has changed.',
  ],
  [
    'Rerun',
    [first, may],
    'Rerun will do 1 to 2 of 2 steps',
    '1 step is skipped if the slot it reads stays the same.',
  ],
  [
    'Run',
    [first, fail, { ...first, step: s2, index: 2 }],
    'Run will stop early',
    'Step 1 will fail, and 1 step after it will not be reached.',
  ],
])('%s %#: %s', (button, plans, title, detail) => {
  expect(describeNextRun(button, plans)).toEqual({ title, detail });
});

test('the summary leaves out what is none, and names failures first', () => {
  expect(describePlanSummary({ run: 2, skip: 0, may: 0, fail: 0 })).toEqual(['2 will run']);
  expect(describePlanSummary({ run: 1, skip: 1, may: 1, fail: 1 })).toEqual([
    '1 will fail',
    '1 will run',
    '1 may skip',
    '1 will skip',
  ]);
  expect(describePlanSummary({ run: 0, skip: 0, may: 0, fail: 0 })).toEqual(['No steps']);
});
