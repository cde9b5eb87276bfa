import { expect, test } from 'vitest';
import { type PlacedStep, Step, type StepPlan, stateFrom, stepId } from '#engine';
import { restsOnEdit } from './rests-on-edit.ts';
import type { RunRecord } from './run-state.ts';

const step = new Step({ id: 's1', model: 'math/divide@1', inputs: { k: 'by' } }) as PlacedStep;
const record = { stateBefore: stateFrom([['k', 0]]) } as unknown as RunRecord;
const willRun: StepPlan = {
  kind: 'will-run',
  step: stepId('s1'),
  index: 0,
  reasons: [{ kind: 'failed-last-time' }],
};
const willSkip: StepPlan = { kind: 'will-skip', step: stepId('s1'), index: 0, since: 1, fields: ['by'] };

function scenario(values: [string, number][]) {
  return { name: 'default', mutable: false, values };
}

test('a step that runs on an edited value is news', () => {
  expect(restsOnEdit([willRun], [step], scenario([['k', 4]]), record)).toBe(true);
});

test('an edit that was taken back is no news', () => {
  expect(restsOnEdit([willRun], [step], scenario([['k', 0]]), record)).toBe(false);
});

test('an edit that only a skipped step reads is no news', () => {
  expect(restsOnEdit([willSkip], [step], scenario([['k', 4]]), record)).toBe(false);
});

test('a value that was added since is news for the step that reads it', () => {
  const without = { stateBefore: stateFrom([]) } as unknown as RunRecord;
  expect(restsOnEdit([willRun], [step], scenario([['k', 4]]), without)).toBe(true);
});
