import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { addStep, arithmetic, documentOf } from '../testing/example.ts';
import { setScenarioValues } from './set-scenario-values.ts';

const use = (values: Parameters<typeof setScenarioValues>[2], scenario = 'default') =>
  setScenarioValues('Use the values of run #2', scenario, values);

test('values change in their places, and those that are not given stay', () => {
  const values: [string, number][] = [
    ['k', 5],
    ['x', 7],
  ];
  expect(edited(use(values)).scenarios[0]?.values).toEqual([
    ['x', 7],
    ['y', 3],
    ['k', 5],
  ]);
});

test('a value that the scenario does not have any more comes back, but for a slot that a step writes', () => {
  const document = documentOf([addStep], [['x', 2]]);
  const values: [string, number][] = [
    ['y', 3],
    ['total', 5],
  ];
  expect(edited(use(values), document).scenarios[0]?.values).toEqual([
    ['x', 2],
    ['y', 3],
  ]);
});

test('equal values and an unknown scenario change nothing', () => {
  expect(edited(use([['x', 2]]))).toBe(arithmetic);
  expect(edited(use([['x', 7]], 'other'))).toBe(arithmetic);
});

test('a slot that was renamed or deleted since does not come back', () => {
  expect(edited(use([['old name', 2]]))).toBe(arithmetic);
});
