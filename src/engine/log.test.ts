import { expect, test } from 'vitest';
import { logLine, logOf } from './log.ts';
import type { FailedReceipt, Receipt } from './receipt.ts';
import { stepId } from './step.ts';

const base = { step: stepId('a'), index: 0, name: 'Add' };
const failed = (part: Pick<FailedReceipt, 'failure'> & Partial<FailedReceipt>): FailedReceipt => ({
  kind: 'failed',
  ...base,
  milliseconds: 0,
  ...part,
});
const kindsOf = (receipt: Receipt, messages: string[] = []) =>
  logOf([receipt], new Map([[0, messages]])).map(({ kind }) => kind);
const at = { step: stepId('a'), index: 0 };

test.each([
  [0, 'Running Step  0. Add...', 'Skipped Step  0. Add.'],
  [10, 'Running Step 10. Add...', 'Skipped Step 10. Add.'],
  [100, 'Running Step100. Add...', 'Skipped Step100. Add.'],
  [1000, 'Running Step1000. Add...', 'Skipped Step1000. Add.'],
])('[R7] the index %i is right-aligned in three places', (index, running, skipped) => {
  expect(logLine({ kind: 'running', index, name: 'Add' })).toBe(running);
  expect(logLine({ kind: 'skipped', index, name: 'Add' })).toBe(skipped);
});

test('[R7] the line of a step that is done is "done."', () => {
  expect(logLine({ kind: 'done' })).toBe('done.');
});

test('[R7] failures, cancels and messages have no line', () => {
  expect(logLine({ kind: 'failed', failure: { kind: 'missing-slot', slot: 'x', ...at } })).toBeUndefined();
  expect(logLine({ kind: 'cancelled', index: 0, name: 'Add' })).toBeUndefined();
  expect(logLine({ kind: 'message', index: 0, message: 'hello' })).toBeUndefined();
});

test('[R7] the log of a step that ran is running, what its model said, done', () => {
  const ran: Receipt = { kind: 'ran', ...base, reasons: [], milliseconds: 0 };
  expect(logOf([ran], new Map([[0, ['one', 'two']]]))).toEqual([
    { kind: 'running', index: 0, name: 'Add' },
    { kind: 'message', index: 0, message: 'one' },
    { kind: 'message', index: 0, message: 'two' },
    { kind: 'done' },
  ]);
});

test('[R7] the log of a skipped step is one entry, and of a step that was not reached none', () => {
  expect(kindsOf({ kind: 'skipped', ...base, since: 1, fields: [] })).toEqual(['skipped']);
  expect(kindsOf({ kind: 'not-reached', ...base, after: stepId('b') })).toEqual([]);
});

test('[P1] a step that misses a slot logs its failure only', () => {
  expect(kindsOf(failed({ failure: { kind: 'missing-slot', slot: 'x', ...at } }))).toEqual(['failed']);
});

test('[R7] a failure stands behind what was logged until then', () => {
  const failure = { kind: 'cannot-mutate', slot: 'x', ...at } as const;
  expect(kindsOf(failed({ failure: { kind: 'run-failed', message: '', ...at } }), ['m'])).toEqual([
    'running',
    'message',
    'failed',
  ]);
  expect(kindsOf(failed({ failure, counted: 'ran' }))).toEqual(['running', 'done', 'failed']);
  expect(kindsOf(failed({ failure, counted: 'skipped' }))).toEqual(['skipped', 'failed']);
});

test('[R9] a cancelled step has logged that it is running if it had begun', () => {
  const cancelled = { kind: 'cancelled', ...base, milliseconds: 0 } as const;
  expect(kindsOf({ ...cancelled, started: true }, ['m'])).toEqual(['running', 'message', 'cancelled']);
  expect(kindsOf({ ...cancelled, started: false })).toEqual(['cancelled']);
});
