import { expect, test } from 'vitest';
import type { Comparison, SlotView, StepStatus } from '#editor';
import { type Receipt, type StepPlan, stepId } from '#engine';
import { comparedWireState, type WireFacts, wireStateOf } from './wire-state.ts';

const step = stepId('s0');
const read = { role: 'read', step, slot: 'k', field: 'factor' } as const;
const write = { role: 'write', step, slot: 'final', key: 'product' } as const;
const slot = (changes: Partial<SlotView> = {}) =>
  ({ value: 4, changedInLastRun: false, ...changes }) as SlotView;

/** A status with as much of its receipt as wires look at. */
function statusOf(kind: StepStatus['kind'], receipt: Partial<Receipt> | object = {}): StepStatus {
  return { kind, run: 1, receipt: { kind, reasons: [], ...receipt } } as unknown as StepStatus;
}

function stateOf(facts: Partial<WireFacts>) {
  return wireStateOf({ ends: read, status: statusOf('ran'), plan: undefined, slot: slot(), ...facts });
}

const plan = (kind: StepPlan['kind'], more: object = {}) => ({ kind, step, ...more }) as unknown as StepPlan;
const changedInput = { reasons: [{ kind: 'input-changed', field: 'factor', before: 4, after: 5 }] };

test('a wire to a step that has not run is plain', () => {
  expect(stateOf({ status: { kind: 'not-run' } })).toBe('plain');
});

test('a wire that brought another value than before is changed', () => {
  expect(stateOf({ status: statusOf('ran', changedInput) })).toBe('changed');
});

test('a wire beside it to the same step is plain', () => {
  const ends = { ...read, field: 'value' };
  expect(stateOf({ ends, status: statusOf('ran', changedInput) })).toBe('plain');
});

test('a wire from a step is changed when what it wrote is', () => {
  expect(stateOf({ ends: write, slot: slot({ changedInLastRun: true }) })).toBe('changed');
});

test('the wires of a skipped step are unchanged', () => {
  expect(stateOf({ status: statusOf('skipped') })).toBe('unchanged');
});

test('a failed step passes nothing on, but was reached', () => {
  const status = statusOf('failed', { failure: { kind: 'run-failed' } });
  expect(stateOf({ status, ends: write })).toBe('stopped');
  expect(stateOf({ status })).toBe('plain');
});

test('a wire without a value to a blocked step is stopped', () => {
  const { value: _, ...empty } = slot();
  expect(stateOf({ status: statusOf('blocked'), slot: empty })).toBe('stopped');
});

test('the field that a step failed on refuses its wire, and no other', () => {
  const failure = { kind: 'invalid-input', faults: [{ field: 'factor', reason: 'type' }] };
  const status = statusOf('failed', { failure });
  expect(stateOf({ status })).toBe('refused');
  expect(stateOf({ status, ends: { ...read, field: 'value' } })).toBe('plain');
});

test('a step that will fail on a field refuses its wire', () => {
  const problem = { kind: 'invalid-input', faults: [{ field: 'factor', reason: 'type' }] };
  expect(stateOf({ plan: plan('will-fail', { problem }) })).toBe('refused');
});

test('the plan stands before the last run', () => {
  expect(stateOf({ status: statusOf('ran', changedInput), plan: plan('will-skip') })).toBe('unchanged');
});

test('an edited value is planned where the next run reads it', () => {
  expect(stateOf({ plan: plan('will-run'), slot: slot({ before: 3 }) })).toBe('planned');
  expect(stateOf({ plan: plan('will-run') })).toBe('plain');
});

test('what a step will write anew is planned, its first output is not', () => {
  expect(stateOf({ plan: plan('will-run'), ends: write })).toBe('planned');
  expect(stateOf({ plan: plan('will-run'), ends: write, status: { kind: 'not-run' } })).toBe('plain');
});

test('while two runs are compared a wire says whether it carried the same in both', () => {
  const change = { kind: 'input-changed', field: 'factor', before: 4, after: 5 };
  const compared = { b: { kind: 'ran' }, changes: [change] };
  const comparison = (stepThere: object = compared) =>
    ({
      stepOf: new Map([[step, stepThere]]),
      slotOf: new Map([['final', { differs: true }]]),
    }) as unknown as Comparison;
  expect(comparedWireState(read, comparison())).toBe('changed');
  expect(comparedWireState({ ...read, field: 'value' }, comparison())).toBe('unchanged');
  expect(comparedWireState(write, comparison())).toBe('changed');
  expect(comparedWireState({ ...write, slot: 'other' }, comparison())).toBe('unchanged');
  expect(comparedWireState(read, comparison({ changes: [] }))).toBe('plain');
});
