import { describe, expect, test } from 'vitest';
import type { Receipt } from '#engine';
import { stepId } from '#engine';
import {
  comparedSlotName,
  describeComparedStatus,
  describeComparedStep,
  describeComparing,
  describeDiffering,
  describeMoreStartChanges,
  describeReceiptWord,
  describeRunKind,
  describeStartChange,
} from './describe-comparison.ts';
import { describeResult } from './describe-run.ts';
import {
  announceScenarios,
  describeScenarioName,
  describeScenarios,
  describeScenariosUnderWay,
} from './describe-scenario.ts';

const base = { step: stepId('s0'), index: 0, name: 'AddModel' };
const ran: Receipt = { ...base, kind: 'ran', reasons: [{ kind: 'cleared' }], milliseconds: 1 };
const skipped: Receipt = { ...base, kind: 'skipped', since: 1, fields: ['a', 'b'] };

const runs = { a: 2, b: 4 };

describe('two runs', () => {
  test('a node says what both did, and why', () => {
    const change = { kind: 'input-changed', field: 'a', before: 2, after: 7 } as const;
    expect(describeComparedStatus({ a: skipped, b: ran, changes: [change] }, runs)).toMatchObject({
      word: 'Ran',
      short: 'Run #4 ran. Run #2 skipped.',
      sentence: 'Run #4 ran. Run #2 skipped. Input a changed: 2 → 7',
    });
    expect(describeComparedStatus({ a: ran, b: ran, changes: [] }, runs).short).toBe('Ran in both runs');
    expect(describeComparedStatus({ b: ran, changes: [] }, runs).reason).toBe('Not in run #2');
    expect(describeComparedStatus({ a: ran, changes: [] }, runs)).toMatchObject({
      word: 'Not run yet',
      short: 'Not in run #4',
    });
    expect(describeComparedStatus(undefined, runs).short).toBe('In neither of the runs');
    const failed = { ...base, kind: 'not-reached', after: base.step } as const;
    expect(describeComparedStatus({ a: ran, b: failed, changes: [] }, runs).short).toBe(
      'Run #4 did not get here. Run #2 ran.',
    );
    const x = { name: 'x', a: 2, b: 7 };
    expect(comparedSlotName({ ...x, differs: true }, runs)).toBe('Slot x, 7. Run #2: 2');
    expect(comparedSlotName({ name: 'y', a: 3, b: 3, differs: false }, runs)).toBe('Slot y, 3');
    expect(describeComparing(2, 4)).toBe('Comparing run #2 with run #4');
  });

  test('a step says why it did something else', () => {
    const change = { kind: 'input-changed', field: 'a', before: 2, after: 7 } as const;
    expect(describeComparedStep({ a: skipped, b: ran, changes: [change] }, runs)).toBe(
      'Input a changed: 2 → 7',
    );
    expect(describeComparedStep({ a: skipped, b: ran, changes: [] }, runs)).toBe('Cached result was cleared');
    expect(describeComparedStep({ a: ran, b: skipped, changes: [] }, runs)).toBe(
      'Its result from run #1 was used again, 2 inputs the same',
    );
    expect(describeComparedStep({ a: ran, b: ran, changes: [] }, runs)).toBe('');
    expect(describeComparedStep({ b: ran, changes: [] }, runs)).toBe('Not in run #2');
    expect(describeComparedStep({ a: ran, changes: [] }, runs)).toBe('Not in run #4');
  });

  test('are counted and named', () => {
    expect(describeDiffering(5, 3)).toBe('5, of which 3 differ');
    expect(describeDiffering(2, 1)).toBe('2, of which 1 differs');
    expect(describeDiffering(2, 0)).toBe('2, the same in both');
    expect(describeRunKind('rerun', 'Default')).toBe('Rerun · Default');
    expect(describeReceiptWord(skipped)).toBe('Skipped');
  });
});

describe('scenarios', () => {
  test('a result says what ran, and whether it is still true', () => {
    const ended = {
      run: 1,
      receipts: [ran],
      milliseconds: 3,
      outcome: { kind: 'completed', outputs: null },
    } as const;
    expect(describeResult(ended, false)).toBe('1 ran · 0 skipped · 3 ms');
    expect(describeResult(ended, true)).toBe('Out of date · 1 ran · 0 skipped · 3 ms');
    const stopped = { kind: 'cancelled', step: base.step, index: 0 } as const;
    expect(describeResult({ ...ended, outcome: stopped }, false)).toBe('Stopped · 1 ran · 3 ms');
  });

  test('are counted, and the one under way is named', () => {
    expect(describeScenarios(1, 5, 0)).toBe('1 scenario');
    expect(describeScenarios(3, 5, 2)).toBe('2 of 5 slots differ');
    expect(describeScenariosUnderWay({ scenario: 'Small', place: 1, of: 3, steps: 12, settled: 4 })).toEqual([
      'Running scenario 2 of 3, Small',
      '4 of 12 done',
    ]);
  });

  test('how all of them ended is said in one sentence', () => {
    expect(announceScenarios(['completed', 'failed', 'engine-crashed'])).toBe(
      '3 scenarios: 1 completed, 2 failed.',
    );
    expect(announceScenarios(['cancelled'])).toBe('1 scenario: 0 completed, 1 stopped.');
  });

  test('a name that cannot be taken says why', () => {
    expect(describeScenarioName('empty', '')).toBe('A scenario needs a name');
    expect(describeScenarioName('taken', 'Small')).toBe('Another scenario is called Small');
  });
});

test('what was changed before a run is told in a few words', () => {
  expect(describeStartChange('x', 2, 7)).toBe('x changed: 2 → 7');
  expect(describeStartChange('x', undefined, 7)).toBe('x is new: 7');
  expect(describeStartChange('x', 2, undefined)).toBe('x is gone');
  expect(describeStartChange('list', [1], [2])).toBe('list changed');
  expect(describeMoreStartChanges(1)).toBe('1 more starting value changed');
  expect(describeMoreStartChanges(2)).toBe('2 more starting values changed');
});
