import { describe, expect, test } from 'vitest';
import type { RanReceipt, Reason } from '#engine';
import { type DescribedStatus, describeStatus } from './describe-status.ts';
import { arithmetic, s0, s1 } from './testing/names.ts';

const at1 = { step: s1, index: 1, name: 'MultiplyModel' };
const ran = (...reasons: Reason[]): DescribedStatus => {
  const receipt: RanReceipt = { kind: 'ran', reasons, milliseconds: 0.6, ...at1 };
  return { kind: 'ran', receipt, run: 2 };
};

test.each<[DescribedStatus, object]>([
  [{ kind: 'not-run' }, { word: 'Not run yet', reason: 'No earlier run', short: 'No cached result' }],
  [
    { kind: 'queued', waitingFor: 0 },
    { word: 'Queued', short: 'Waiting for step 0' },
  ],
  [{ kind: 'queued' }, { word: 'Queued', short: 'About to start' }],
  [
    { kind: 'running', fraction: 0.429, note: '159 of 380 rows' },
    { word: 'Running', short: '42%, 159 of 380 rows', sentence: 'Running. 42%, 159 of 380 rows' },
  ],
  [{ kind: 'running' }, { word: 'Running', short: '', sentence: 'Running' }],
  [
    ran({ kind: 'first-run' }),
    {
      word: 'Ran',
      reason: 'First run of this step',
      short: 'First run of this step',
      sentence: 'Ran. First run of this step. 0.6 milliseconds',
    },
  ],
  [
    ran({ kind: 'input-changed', field: 'factor', before: 4, after: 5 }),
    {
      word: 'Ran',
      reason: 'Input factor changed: 4 → 5',
      short: 'factor changed: 4 → 5',
      sentence: 'Ran because factor changed, 4 to 5. 0.6 milliseconds',
    },
  ],
  [
    ran({ kind: 'cache-off' }),
    { short: 'The cache is off', sentence: 'Ran because the cache is off. 0.6 milliseconds' },
  ],
  [
    { kind: 'skipped', receipt: { kind: 'skipped', since: 1, fields: ['a', 'b'], ...at1 }, run: 2 },
    {
      word: 'Skipped',
      reason: 'Both inputs are the same as when it last ran (run #1)',
      short: 'Both inputs same as run #1',
      sentence: 'Skipped. Both inputs are the same as when it last ran (run #1)',
    },
  ],
  [
    { kind: 'cancelled', receipt: { kind: 'cancelled', started: true, milliseconds: 1200, ...at1 }, run: 1 },
    {
      word: 'Cancelled',
      short: 'Stopped before it was done',
      sentence: 'Cancelled. Stopped after 1.2 seconds',
    },
  ],
  [
    { kind: 'cancelled', receipt: { kind: 'cancelled', started: false, milliseconds: 0, ...at1 }, run: 1 },
    { word: 'Cancelled', short: 'Stopped before it began', sentence: 'Cancelled. Stopped before it began' },
  ],
])('%j', (status, text) => {
  expect(describeStatus(status, arithmetic)).toMatchObject(text);
});

test('a failed step says what happened', () => {
  const failure = { kind: 'run-failed', message: 'division by zero', step: s1, index: 1 } as const;
  const receipt = { kind: 'failed', failure, milliseconds: 0.2, ...at1 } as const;
  expect(describeStatus({ kind: 'failed', receipt, run: 1 }, arithmetic)).toMatchObject({
    word: 'Failed',
    short: 'Multiply stopped: division by zero',
    sentence: 'Failed. Multiply stopped: division by zero. 0.2 milliseconds',
  });
});

describe('a blocked step', () => {
  const by = { step: s0, index: 0, title: 'Add', how: 'failed' } as const;

  test('says what it needs, and from where', () => {
    const needs = { slot: 'total', from: 0 };
    expect(describeStatus({ kind: 'blocked', run: 1, by: { ...by, needs } }, arithmetic)).toEqual({
      word: 'Blocked',
      reason: 'Slot total has no value, because step 0 Add failed',
      short: 'Needs total from step 0',
      sentence: 'Blocked because step 0 Add failed. Needs total from step 0',
    });
  });

  test('that needs nothing of the failed one says why it was not reached', () => {
    expect(
      describeStatus({ kind: 'blocked', run: 1, by: { ...by, how: 'cancelled' } }, arithmetic),
    ).toMatchObject({
      reason: 'Step 0 Add was stopped',
      sentence: 'Blocked because step 0 Add was stopped',
    });
  });
});
