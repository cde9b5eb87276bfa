import { expect, test } from 'vitest';
import type { RunRecord } from '#editor';
import { emptyCache, emptyState, type Problem, type Receipt, type StepFailure, stepId } from '#engine';
import { toProblemRows } from './problem-rows.ts';

const s1 = stepId('s1');
const failure: StepFailure = { kind: 'missing-slot', slot: 'k', step: s1, index: 1 };

function blocked(count: number): Receipt[] {
  return Array.from({ length: count }, (_, at) => ({
    kind: 'not-reached',
    step: stepId(`later-${at}`),
    index: at + 2,
    name: 'Later',
    after: s1,
  }));
}

function runWith(outcome: RunRecord['outcome'], receipts: readonly Receipt[] = []): RunRecord {
  return {
    run: 1,
    kind: 'run',
    on: 'fresh',
    scenario: 'Default',
    flags: { useExtracts: true, populateExtracts: true },
    startedAt: 0,
    steps: [],
    stateBefore: emptyState(),
    cacheBefore: emptyCache,
    milliseconds: 1,
    outcome,
    receipts,
    state: emptyState(),
  };
}

const foretold: Problem = { kind: 'slot-never-written', slot: 'k', step: s1, index: 1, mends: [] };
const other: Problem = { kind: 'slot-never-written', slot: 'other', step: s1, index: 1, mends: [] };

test('without a run and without problems there is nothing to mend', () => {
  expect(toProblemRows([], undefined)).toEqual({ rows: [], count: 0 });
  expect(toProblemRows([], runWith({ kind: 'completed', outputs: null }))).toEqual({ rows: [], count: 0 });
});

test('a failure stands first, then what it blocks; only the failure is counted', () => {
  const { rows, count } = toProblemRows([], runWith({ kind: 'failed', failure }, blocked(2)));
  expect(rows.map(({ kind }) => kind)).toEqual(['failed', 'blocked', 'blocked']);
  expect(count).toBe(1);
});

test('a problem that the run met stands there once', () => {
  const last = runWith({ kind: 'failed', failure });
  const { rows, count } = toProblemRows([foretold, other], last);
  expect(rows.map(({ kind }) => kind)).toEqual(['failed', 'static']);
  expect(count).toBe(2);
  expect(toProblemRows([foretold, other], undefined).count).toBe(2);
});

test('of very many blocked steps the rest is only counted', () => {
  const { rows } = toProblemRows([], runWith({ kind: 'failed', failure }, blocked(1_000)));
  expect(rows).toHaveLength(22);
  expect(rows.at(-1)).toMatchObject({ kind: 'more-blocked', count: 980 });
});

test('an engine that came to an end is a problem', () => {
  const { rows, count } = toProblemRows([], runWith({ kind: 'engine-crashed', message: 'out of memory' }));
  expect(rows).toMatchObject([{ kind: 'trouble' }]);
  expect(count).toBe(1);
});
