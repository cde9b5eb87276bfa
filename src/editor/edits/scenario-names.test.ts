import { expect, test } from 'vitest';
import { arithmetic } from '../testing/example.ts';
import { checkScenarioName, freshScenarioName } from './scenario-names.ts';

test('a name that no scenario has is taken as it is, and another one gets a number', () => {
  expect(freshScenarioName(arithmetic, 'Large')).toBe('Large');
  expect(freshScenarioName(arithmetic, 'default')).toBe('default 2');
  const numbered = ['Large 2', 'Large 3'].map((name) => ({ name, mutable: false, values: [] }));
  expect(freshScenarioName({ scenarios: numbered }, 'Large 2')).toBe('Large 4');
  expect(freshScenarioName(arithmetic, ' ')).toBe('scenario');
});

test('a name is refused when it is empty, or another scenario’s', () => {
  expect(checkScenarioName(arithmetic, 'default', '')).toBe('empty');
  expect(checkScenarioName(arithmetic, undefined, 'default')).toBe('taken');
  expect(checkScenarioName(arithmetic, 'default', 'default')).toBeUndefined();
});
