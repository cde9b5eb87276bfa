import { describe, expect, test } from 'vitest';
import type { StepStatus, TableView } from '#editor';
import { type PlacedStep, Step, type StepPlan, stepId } from '#engine';
import { type StepFacts, selectStepRows } from './step-rows.ts';

function factsOf(index: number, title: string, more: Partial<StepFacts> = {}): StepFacts {
  const id = `s${index}`;
  const step = new Step({
    id,
    title,
    model: 'math/add@1',
    inputs: { [`in${index}`]: 'a' },
    outputs: { sum: `out${index}` },
  }) as PlacedStep;
  return { step, index, status: { kind: 'not-run' }, plan: undefined, ran: 0, skipped: 0, ...more };
}

function ranIn(milliseconds: number): StepStatus {
  const base = { step: stepId('s'), index: 0, name: 'AddModel' };
  return { kind: 'ran', run: 1, receipt: { ...base, kind: 'ran', reasons: [], milliseconds } };
}

const willRun: StepPlan = {
  kind: 'will-run',
  reasons: [{ kind: 'first-run' }],
  step: stepId('s1'),
  index: 1,
};

const facts: readonly StepFacts[] = [
  factsOf(0, 'Step 10', { status: ranIn(2), ran: 1 }),
  factsOf(1, 'Step 9', { plan: willRun, skipped: 3 }),
  factsOf(2, 'Élan', { status: ranIn(30), ran: 2 }),
  factsOf(3, 'Left out', { status: { kind: 'disabled' } }),
];
const whole: TableView = { query: '', only: '' };

function indicesOf(view: Partial<TableView>): number[] {
  return selectStepRows(facts, { ...whole, ...view }).map(({ index }) => index);
}

describe('sorting', () => {
  test('without a sort the steps stand in run order', () => {
    expect(indicesOf({})).toEqual([0, 1, 2, 3]);
  });

  test('titles sort as people count', () => {
    expect(indicesOf({ sort: { by: 'title', descending: false } })).toEqual([2, 3, 1, 0]);
  });

  test('what has no time comes last, whichever way the times go', () => {
    expect(indicesOf({ sort: { by: 'time', descending: true } })).toEqual([2, 0, 1, 3]);
    expect(indicesOf({ sort: { by: 'time', descending: false } })).toEqual([0, 2, 1, 3]);
  });

  test('equal ones stay in run order', () => {
    expect(indicesOf({ sort: { by: 'skipped', descending: true } })).toEqual([1, 0, 2, 3]);
    expect(indicesOf({ sort: { by: 'ran', descending: true } })).toEqual([2, 0, 1, 3]);
    expect(indicesOf({ sort: { by: 'place', descending: true } })).toEqual([3, 2, 1, 0]);
  });

  test('a status that wants a look comes before one that does not', () => {
    expect(indicesOf({ sort: { by: 'status', descending: false } })).toEqual([0, 2, 1, 3]);
  });
});

describe('filtering', () => {
  test('a title is found by its words in any order, case and accent', () => {
    expect(indicesOf({ query: '9 STEP' })).toEqual([1]);
    expect(indicesOf({ query: 'elan ' })).toEqual([2]);
  });

  test('a step is found by its model and by its slots', () => {
    expect(indicesOf({ query: 'math/add' })).toEqual([0, 1, 2, 3]);
    expect(indicesOf({ query: 'out2' })).toEqual([2]);
    expect(indicesOf({ query: 'in0' })).toEqual([0]);
  });

  test('a status keeps the steps that have it, and a plan those that it is for', () => {
    expect(indicesOf({ only: 'ran' })).toEqual([0, 2]);
    expect(indicesOf({ only: 'will-run' })).toEqual([1]);
    expect(indicesOf({ only: 'disabled' })).toEqual([3]);
  });
});
