import { expect, test } from 'vitest';
import { describePlan } from './describe-plan.ts';
import { describeStatus } from './describe-status.ts';
import { slotGroupName, stepGroupName } from './group-names.ts';
import { arithmetic, s0 } from './testing/names.ts';

const base = { step: s0, index: 0, name: 'AddModel' };

test('a step’s name says what was, then what will be', () => {
  const status = describeStatus(
    { kind: 'skipped', receipt: { kind: 'skipped', since: 1, fields: ['a', 'b'], ...base }, run: 2 },
    arithmetic,
  );
  const plan = describePlan(
    { kind: 'will-run', reasons: [{ kind: 'input-changed', field: 'a', before: 2, after: 7 }], ...base },
    arithmetic,
  );
  expect(stepGroupName(0, 'Add', status, plan)).toBe(
    'Step 0, Add. Skipped. Both inputs are the same as when it last ran (run #1). Plan: Will run, a changed, 2 to 7.',
  );
  expect(stepGroupName(0, 'Add', status)).toBe(
    'Step 0, Add. Skipped. Both inputs are the same as when it last ran (run #1).',
  );
});

test('a step with problems says how many, last', () => {
  const status = describeStatus({ kind: 'not-run' }, arithmetic);
  expect(stepGroupName(0, 'Add', status, undefined, 2)).toBe('Step 0, Add. Not run yet. 2 problems.');
  expect(stepGroupName(0, 'Add', status, undefined, 1)).toBe('Step 0, Add. Not run yet. 1 problem.');
});

test('a step that is left out has no number', () => {
  const status = describeStatus({ kind: 'disabled' }, arithmetic);
  expect(stepGroupName(undefined, 'Add', status)).toBe(
    'Disabled step, Add. Left out of the run until it is enabled.',
  );
});

test('a slot’s name says its value', () => {
  expect(slotGroupName('x', '2')).toBe('Slot x, 2');
  expect(slotGroupName('final', undefined)).toBe('Slot final, no value');
});
