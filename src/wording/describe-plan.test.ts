import { expect, test } from 'vitest';
import type { StepPlan } from '#engine';
import { describePlan } from './describe-plan.ts';
import { arithmetic, s0, s1 } from './testing/names.ts';

const at1 = { step: s1, index: 1 };

test.each<[StepPlan, object]>([
  [
    { kind: 'will-run', reasons: [{ kind: 'first-run' }], ...at1 },
    {
      word: 'Will run',
      reason: 'No earlier run',
      short: 'no earlier run',
      sentence: 'Will run, no earlier run',
    },
  ],
  [
    { kind: 'will-run', reasons: [{ kind: 'input-changed', field: 'factor', before: 4, after: 5 }], ...at1 },
    {
      word: 'Will run',
      reason: 'Input factor changed: 4 → 5',
      short: 'factor changed: 4 → 5',
      sentence: 'Will run, factor changed, 4 to 5',
    },
  ],
  [
    { kind: 'will-skip', since: 1, fields: ['value', 'factor'], ...at1 },
    {
      word: 'Will skip',
      reason: 'Both inputs are the same as when it last ran (run #1)',
      short: 'both inputs same',
      sentence: 'Will skip, both inputs same',
    },
  ],
  [
    { kind: 'depends', on: [s0], slots: ['total'], ...at1 },
    {
      word: 'May skip',
      reason: 'Depends on step 0 Add: skipped if total is unchanged',
      short: 'if total is unchanged',
      sentence: 'May skip, if total is unchanged',
    },
  ],
  [
    { kind: 'will-fail', problem: { kind: 'missing-slot', slot: 'k' }, ...at1 },
    { word: 'Will fail', short: 'Slot k has no value', sentence: 'Will fail, Slot k has no value' },
  ],
])('%j', (plan, text) => {
  expect(describePlan(plan, arithmetic)).toMatchObject(text);
});

test('a step behind one that will fail says what must be mended first', () => {
  const plan: StepPlan = { kind: 'will-run', reasons: [{ kind: 'first-run' }], blockedBy: s0, ...at1 };
  expect(describePlan(plan, arithmetic)).toEqual({
    word: 'Will run',
    reason: 'Once step 0 Add is mended. No earlier run',
    short: 'once step 0 is mended',
    sentence: 'Will run, no earlier run, once step 0 Add is mended',
  });
});
