import { expect, test } from 'vitest';
import type { Receipt } from '#engine';
import { announceRun, describeRun, describeRunUnderWay } from './describe-run.ts';
import { arithmetic, s0, s1 } from './testing/names.ts';

const add = { step: s0, index: 0, name: 'AddModel' };
const multiply = { step: s1, index: 1, name: 'MultiplyModel' };
const skipped: Receipt = { kind: 'skipped', since: 1, fields: ['a', 'b'], ...add };
const ran: Receipt = { kind: 'ran', reasons: [{ kind: 'first-run' }], milliseconds: 0.6, ...multiply };
const failure = { kind: 'missing-slot', slot: 'k', step: s1, index: 1 } as const;
const failed: Receipt = { kind: 'failed', failure, milliseconds: 0, ...multiply };
const blocked: Receipt = { kind: 'not-reached', after: s0, ...multiply };

const completed = {
  run: 2,
  receipts: [skipped, ran],
  milliseconds: 3,
  outcome: { kind: 'completed', outputs: null },
} as const;

test('a run that completed says what ran and what was skipped, also where it is none', () => {
  expect(describeRun(completed)).toEqual(['Run #2', '1 ran', '1 skipped', '3 ms']);
  expect(describeRun({ ...completed, receipts: [] })).toEqual(['Run #2', '0 ran', '0 skipped', '3 ms']);
  expect(announceRun(completed, arithmetic)).toBe('Run 2: 1 ran, 1 skipped.');
});

test('a run that failed names the failure first', () => {
  const ended = { ...completed, receipts: [skipped, failed], outcome: { kind: 'failed', failure } } as const;
  expect(describeRun(ended)).toEqual(['1 failed', '1 skipped', '3 ms']);
  expect(announceRun(ended, arithmetic)).toBe(
    'Run 2 failed at step 1, Multiply: Slot k has no value. 1 skipped.',
  );
});

test('a run that was stopped says what was not reached', () => {
  const cancelled: Receipt = { kind: 'cancelled', started: true, milliseconds: 9, ...add };
  const outcome = { kind: 'cancelled', step: s0, index: 0 } as const;
  const ended = { ...completed, receipts: [cancelled, blocked], outcome };
  expect(describeRun(ended)).toEqual(['Run #2 stopped', '1 not reached', '3 ms']);
  expect(announceRun(ended, arithmetic)).toBe('Run 2 stopped: 1 not reached.');
});

test('an engine that came to an end is named', () => {
  expect(describeRun({ ...completed, outcome: { kind: 'engine-crashed' } })[0]).toBe('Engine stopped');
  expect(describeRun({ ...completed, outcome: { kind: 'engine-not-started' } })).toEqual([
    'Engine did not start',
  ]);
});

test('a run under way names its step', () => {
  const underWay = { done: 1, steps: 4, milliseconds: 1_200 };
  expect(describeRunUnderWay({ ...underWay, current: { index: 1, title: 'Keep wins' } })).toEqual([
    'Running step 1, Keep wins',
    '1 of 4 done',
    '1.2 s',
  ]);
  expect(describeRunUnderWay(underWay)[0]).toBe('Running');
});
