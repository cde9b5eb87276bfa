import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { addStep, arithmetic, documentOf, multiplyStep } from '../testing/example.ts';
import { sortByDataFlow } from './sort-by-data-flow.ts';

test('a step comes after those that write what it reads', () => {
  const sorted = edited(sortByDataFlow('default'), documentOf([multiplyStep, addStep]));
  expect(sorted.workflow.steps.map(({ id }) => id)).toEqual(['s0', 's1']);
});

test('what is in order, or goes in a circle, stays as it is', () => {
  expect(edited(sortByDataFlow('default'))).toBe(arithmetic);
  const circle = documentOf([
    { ...addStep, inputs: [['final', 'a']] },
    { ...multiplyStep, inputs: [['total', 'value']] },
  ]);
  expect(edited(sortByDataFlow('default'), circle)).toBe(circle);
});

test('a disabled step asks for no order, and stays behind the step that it stood behind', () => {
  const off = (id: string) => ({ ...multiplyStep, id, disabled: true as const });
  const mixed = documentOf([off('d0'), multiplyStep, off('d1'), off('d2'), addStep, off('d3')]);
  const sorted = edited(sortByDataFlow('default'), mixed);
  expect(sorted.workflow.steps.map(({ id }) => id)).toEqual(['d0', 's0', 'd3', 's1', 'd1', 'd2']);
  expect(edited(sortByDataFlow('default'), sorted)).toBe(sorted);
});
