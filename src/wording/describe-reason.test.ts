import { describe, expect, test } from 'vitest';
import type { Reason } from '#engine';
import {
  describeReason,
  describeReasonShort,
  describeReasons,
  describeReasonsShort,
  describeSame,
  describeSameShort,
  speakReasons,
} from './describe-reason.ts';

const factor: Reason = { kind: 'input-changed', field: 'factor', slot: 'k', before: 4, after: 5 };

describe('one reason', () => {
  test.each<[Reason, string, string]>([
    [factor, 'Input factor changed: 4 → 5', 'factor changed: 4 → 5'],
    [{ kind: 'input-changed', field: 'by', after: 2 }, 'Input by is new: 2', 'by is new: 2'],
    [{ kind: 'input-changed', field: 'by', before: 2 }, 'Input by is gone', 'by is gone'],
    [{ kind: 'first-run' }, 'No earlier run', 'no earlier run'],
    [
      { kind: 'model-changed', before: 'math/add@1', after: 'math/add@2' },
      'Model version changed: 1 → 2',
      'model version changed: 1 → 2',
    ],
    [
      { kind: 'model-changed', before: 'math/add@1', after: 'math/sub@1' },
      'Model changed: math/add@1 → math/sub@1',
      'model changed: math/add@1 → math/sub@1',
    ],
    [{ kind: 'cache-off' }, 'The cache is off', 'the cache is off'],
    [{ kind: 'not-recorded' }, 'Last result was not kept', 'last result was not kept'],
    [{ kind: 'failed-last-time' }, 'It failed last time', 'it failed last time'],
    [{ kind: 'cleared' }, 'Cached result was cleared', 'cached result was cleared'],
    [{ kind: 'volatile' }, 'It runs every time', 'it runs every time'],
  ])('%j', (reason, long, short) => {
    expect(describeReason(reason)).toBe(long);
    expect(describeReasonShort(reason)).toBe(short);
  });

  test('leaves values out where a node has no room for them', () => {
    const title: Reason = { kind: 'input-changed', field: 'title', before: 'Wins', after: 'Wins per team' };
    expect(describeReasonShort(title)).toBe('title changed');
    expect(describeReason(title)).toBe('Input title changed: "Wins" → "Wins per…"');
  });

  test('leaves values out whose previews look the same', () => {
    const rows: Reason = { kind: 'input-changed', field: 'rows', before: [1, 2], after: [1, 3] };
    expect(describeReason(rows)).toBe('Input rows changed');
  });
});

test('several inputs are counted on a node and listed elsewhere', () => {
  const reasons: Reason[] = [factor, { kind: 'input-changed', field: 'value', before: 5, after: 10 }];
  expect(describeReasonsShort(reasons)).toBe('2 inputs changed');
  expect(describeReasons(reasons)).toBe('2 inputs changed: factor 4 → 5, value 5 → 10');
});

test('signs are words in speech', () => {
  expect(speakReasons([factor])).toBe('factor changed, 4 to 5');
});

test.each([
  [[], 'It has no inputs that could have changed since run #1', 'no inputs'],
  [['a'], 'Its input is the same as in run #1', 'input same'],
  [['a', 'b'], 'Both inputs are the same as when it last ran (run #1)', 'both inputs same'],
  [['a', 'b', 'c', 'd'], 'All 4 inputs are the same as when it last ran (run #1)', 'all 4 inputs same'],
])('inputs %j are the same', (fields, long, short) => {
  expect(describeSame(fields, 1)).toBe(long);
  expect(describeSameShort(fields)).toBe(short);
});
