import { describe, expect, test } from 'vitest';
import type { Scenario } from '#document';
import type { RunRecord, ScenarioResult } from '#editor';
import { type PlacedStep, Slot, Step, type Value } from '#engine';
import {
  DIFFERENCES,
  isStale,
  RESULTS,
  resultsFor,
  type ScenarioRow,
  toScenarioRows,
} from './scenario-rows.ts';

const steps = [
  new Step({ id: 's0', model: 'math/add@1', inputs: { x: 'a', y: 'b' }, outputs: { sum: 'total' } }),
  new Step({ id: 's1', model: 'math/multiply@1', inputs: { total: 'value' }, outputs: { product: 'final' } }),
] as PlacedStep[];

function scenarioOf(name: string, values: Scenario['values'], mutable = false): Scenario {
  return { name, values, mutable };
}

function resultOf(scenario: Scenario, slots: Record<string, Value>, kind = 'completed'): ScenarioResult {
  const state = {
    mutable: scenario.mutable,
    slots: new Map(Object.entries(slots).map(([name, value]) => [name, new Slot(value)])),
  };
  const record = { scenario: scenario.name, steps, state, stateBefore: state, outcome: { kind } };
  return { record: record as unknown as RunRecord, values: scenario.values };
}

const first = scenarioOf('first', [
  ['x', 1],
  ['y', 2],
]);
const second = scenarioOf('second', [
  ['x', 1],
  ['z', 'more'],
]);
const scenarios = [first, second];
const whole = { query: '', only: '' };
const results = [resultOf(first, { total: 3, final: 6 }), resultOf(second, { total: 3 }, 'failed')];

function tell(rows: readonly ScenarioRow[]) {
  return rows.map((row) => ('slot' in row ? [row.slot, row.values, row.differs] : row.kind));
}

describe('the table', () => {
  test('has every slot that any scenario gives a value, and says where they differ', () => {
    const table = { scenarios, steps, results: [undefined, undefined], ran: false };
    expect(tell(toScenarioRows(table, whole))).toEqual([
      'heading',
      ['x', [1, 1], false],
      ['y', [2, undefined], true],
      ['z', [undefined, 'more'], true],
      'mutable',
    ]);
  });

  test('has results after a run, those that no step reads first', () => {
    const table = { scenarios, steps, results, ran: true };
    expect(tell(toScenarioRows(table, { ...whole, only: RESULTS }))).toEqual([
      'heading',
      'outcome',
      'reason',
      ['final', [6, undefined], true],
      ['total', [3, 3], false],
    ]);
  });

  test('is narrowed down to what differs, and to slots by name', () => {
    const table = { scenarios, steps, results, ran: true };
    expect(tell(toScenarioRows(table, { ...whole, only: DIFFERENCES }))).toEqual([
      'heading',
      ['y', [2, undefined], true],
      ['z', [undefined, 'more'], true],
      'heading',
      'outcome',
      'reason',
      ['final', [6, undefined], true],
    ]);
    expect(tell(toScenarioRows(table, { ...whole, query: 'x' }))).toEqual([
      'heading',
      ['x', [1, 1], false],
      'heading',
      'outcome',
      'reason',
    ]);
  });
});

describe('a result', () => {
  test('stays with its scenario when that is renamed', () => {
    expect(resultsFor([{ ...first, name: 'other' }, second], results)).toEqual(results);
    expect(resultsFor([scenarioOf('new', [])], results)).toEqual([undefined]);
  });

  test('is stale as soon as steps, values or the switch are others, and fresh when they are back', () => {
    const [result] = results as [ScenarioResult];
    expect(isStale(result, first, steps)).toBe(false);
    expect(isStale(result, { ...first, name: 'other' }, steps)).toBe(false);
    expect(isStale(result, { ...first, mutable: true }, steps)).toBe(true);
    expect(isStale(result, { ...first, values: [...first.values] }, steps)).toBe(true);
    expect(isStale(result, first, [...steps])).toBe(true);
  });
});
