import { describe, expect, test } from 'vitest';
import type { Reason, StepPlan } from '#engine';
import type { DescribedStatus } from './describe-status.ts';
import { describePlanCard, describeWhy } from './describe-why.ts';
import { arithmetic, s0, s1 } from './testing/names.ts';

const at1 = { step: s1, index: 1, name: 'MultiplyModel' };
const rerun = { inputs: 2, comparedWith: 1, afresh: false };
const changed: Reason = { kind: 'input-changed', field: 'factor', before: 4, after: 5 };

function ran(...reasons: readonly Reason[]): DescribedStatus {
  return { kind: 'ran', receipt: { kind: 'ran', reasons, milliseconds: 0.6, ...at1 }, run: 2 };
}

describe('why a step did what it did', () => {
  test('it ran because of one change', () => {
    expect(describeWhy(ran(changed), arithmetic, rerun)).toEqual({
      title: 'Ran because factor changed: 4 → 5',
      detail: '1 of 2 inputs differs from run #1.',
    });
  });

  test('it ran because of several changes', () => {
    const other: Reason = { ...changed, field: 'value' };
    expect(describeWhy(ran(changed, other), arithmetic, rerun)).toEqual({
      title: 'Ran because 2 inputs changed',
      detail: '2 of 2 inputs differ from run #1.',
    });
  });

  test('it ran in a run that starts afresh', () => {
    expect(describeWhy(ran({ kind: 'first-run' }), arithmetic, { inputs: 2, afresh: true })).toEqual({
      title: 'Ran because it had no cached result',
      detail: 'Run starts with an empty cache.',
    });
  });

  test('it ran although its inputs are the same', () => {
    expect(describeWhy(ran({ kind: 'cache-off' }), arithmetic, rerun)).toEqual({
      title: 'Ran because the cache was off',
      detail: 'Both inputs are the same as in run #1.',
    });
  });

  test('it was skipped, which saved time', () => {
    const receipt = {
      kind: 'skipped',
      since: 1,
      fields: ['a', 'b'],
      step: s0,
      index: 0,
      name: 'AddModel',
    } as const;
    expect(describeWhy({ kind: 'skipped', receipt, run: 2 }, arithmetic, { ...rerun, saved: 0.4 })).toEqual({
      title: 'Skipped because both inputs are the same',
      detail: 'Its result from run #1 was used again. Saved about 0.4 ms.',
    });
  });

  test('it is blocked', () => {
    const by = {
      step: s0,
      index: 0,
      title: 'Add',
      how: 'failed',
      needs: { slot: 'total', from: 0 },
    } as const;
    expect(describeWhy({ kind: 'blocked', run: 2, by }, arithmetic, rerun)).toEqual({
      title: 'Blocked because step 0 Add failed',
      detail: 'It needs slot total, which has no value yet.',
    });
  });

  test('it is running', () => {
    expect(describeWhy({ kind: 'running' }, arithmetic, { ...rerun, reasons: [changed] })).toEqual({
      title: 'Running because factor changed: 4 → 5',
      detail: 'Compared with run #1, its last success.',
    });
  });
});

describe('what a step will do', () => {
  const preview = (slot: string) => (slot === 'total' ? '5' : undefined);

  test.each<[StepPlan, string, string]>([
    [
      { kind: 'will-run', reasons: [changed], step: s1, index: 1 },
      'Will run because factor changed: 4 → 5',
      '',
    ],
    [
      { kind: 'will-skip', since: 1, fields: ['a', 'b'], step: s0, index: 0 },
      'Will skip because both inputs are the same',
      'Its result from run #1 is used again.',
    ],
    [
      { kind: 'depends', on: [s0], slots: ['total'], step: s1, index: 1 },
      'May skip, depending on step 0 Add',
      'If total stays 5, this step is skipped. If total changes, it runs.',
    ],
    [
      { kind: 'depends', on: [s0], slots: ['total', 'rest'], step: s1, index: 1 },
      'May skip, depending on step 0 Add',
      'If total and rest stay the same, this step is skipped. If one of them changes, it runs.',
    ],
    [
      { kind: 'will-fail', problem: { kind: 'missing-slot', slot: 'k' }, step: s1, index: 1 },
      'Will fail: Slot k has no value',
      'Step 1 Multiply reads it for factor, and nothing gives it a value.',
    ],
    [
      { kind: 'will-run', reasons: [{ kind: 'first-run' }], blockedBy: s0, step: s1, index: 1 },
      'Will run because it has no cached result',
      'Once step 0 Add is mended.',
    ],
  ])('%#', (plan, title, detail) => {
    const names =
      plan.kind === 'will-fail'
        ? {
            ...arithmetic,
            slots: new Map([...arithmetic.slots].map(([name, slot]) => [name, { ...slot, starting: false }])),
          }
        : arithmetic;
    expect(describePlanCard(plan, names, preview)).toEqual({ title, detail });
  });
});
