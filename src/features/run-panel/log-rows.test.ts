import { expect, test } from 'vitest';
import { namesOf } from '#document';
import type { LogLine, RunOrder, RunRecord, RunState } from '#editor';
import {
  emptyCache,
  type LogEntry,
  type PlacedStep,
  type Receipt,
  Slot,
  type StateSnapshot,
  Step,
  stepId,
  type Value,
} from '#engine';
import { toLogRows } from './log-rows.ts';

const names = namesOf([], []);
const s0 = stepId('s0');
const s1 = stepId('s1');
const steps = [s0, s1].map((id) => new Step({ id, model: 'math/add@1' }) as PlacedStep);
const flags = { useExtracts: true, populateExtracts: true };

function stateWith(...slots: readonly (readonly [string, Value, Slot['writer']?])[]): StateSnapshot {
  return {
    mutable: false,
    slots: new Map(slots.map(([name, value, writer]) => [name, new Slot(value, writer)])),
  };
}

const order: RunOrder = {
  run: 2,
  kind: 'rerun',
  on: 'fresh',
  scenario: 'Default',
  flags,
  startedAt: 1_000,
  steps,
  stateBefore: stateWith(),
  cacheBefore: emptyCache,
};

const receipts: readonly Receipt[] = [
  { kind: 'skipped', step: s0, index: 0, name: 'AddModel', since: 1, fields: ['a', 'b'] },
  {
    kind: 'ran',
    step: s1,
    index: 1,
    name: 'MultiplyModel',
    reasons: [{ kind: 'first-run' }],
    milliseconds: 0.6,
  },
];

const state = stateWith(['total', 5, { step: s0, run: 1 }], ['final', 25, { step: s1, run: 2 }]);

const record: RunRecord = {
  ...order,
  milliseconds: 3,
  outcome: { kind: 'completed', outputs: [['final', 25]] },
  receipts,
  state,
};

let number = 0;
function line(entry: LogLine['entry'], index?: number): LogLine {
  number += 1;
  return { number, at: 1_000 + number, run: 2, entry, ...(index === undefined ? {} : { index }) };
}

const skipped: LogEntry = { kind: 'skipped', index: 0, name: 'AddModel' };
const running: LogEntry = { kind: 'running', index: 1, name: 'MultiplyModel' };

function shown(log: readonly LogLine[]): Pick<RunState, 'log' | 'phase' | 'history' | 'state'> {
  return { log, phase: { kind: 'idle' }, history: [record], state };
}

test('a line says exactly what the engine wrote, and its detail what the run tells of it', () => {
  const log = [
    line({ kind: 'run-started', order }),
    line(skipped, 0),
    line(running, 1),
    line({ kind: 'done' }, 1),
    line({ kind: 'run-ended', outcome: record.outcome, milliseconds: 3 }),
  ];
  expect(toLogRows(shown(log), names).map(({ text, detail }) => [text, detail])).toEqual([
    ['', 'Run #2 started. Scenario Default, cache in use.'],
    ['Skipped Step  0. AddModel.', 'Both inputs are the same as when it last ran (run #1)'],
    ['Running Step  1. MultiplyModel...', ''],
    ['done.', '0.6 ms, 25 into slot final'],
    ['', 'Run #2 ended after 3 ms.'],
  ]);
});

test('the last line of a run under way is the current one, with the progress of its step', () => {
  const log = [line({ kind: 'run-started', order }), line(skipped, 0), line(running, 1)];
  const phase = {
    kind: 'running',
    order,
    receipts: receipts.slice(0, 1),
    current: { step: s1, index: 1, startedAt: 1_000, fraction: 0.42, note: '156 of 372 rows' },
  } as const;
  const rows = toLogRows({ log, phase, history: [], state: stateWith() }, names);
  expect(rows.map(({ current }) => current)).toEqual([false, false, true]);
  expect(rows.at(-1)?.detail).toBe('156 of 372 rows');
});

test('lines of a run that has ended keep their rows, so that only new lines are drawn', () => {
  const log = [line(skipped, 0), line(running, 1)];
  expect(toLogRows(shown(log), names)[0]).toBe(toLogRows(shown(log), names)[0]);
});

test('a run that is no longer remembered still has its lines', () => {
  const old = { ...line({ kind: 'done' }, 1), run: 1 };
  expect(toLogRows(shown([old]), names)).toMatchObject([{ text: 'done.', detail: '' }]);
});
