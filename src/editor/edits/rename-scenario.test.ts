import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { arithmetic } from '../testing/example.ts';
import { addScenario } from './add-scenario.ts';
import { renameScenario } from './rename-scenario.ts';

const two = edited(addScenario('Large', 'default'));

test('a scenario gets the name', () => {
  expect(edited(renameScenario('default', 'Small'), two).scenarios.map(({ name }) => name)).toEqual([
    'Small',
    'Large',
  ]);
});

test('a name that is taken, empty or of no scenario changes nothing', () => {
  expect(edited(renameScenario('default', 'Large'), two)).toBe(two);
  expect(edited(renameScenario('default', ''), two)).toBe(two);
  expect(edited(renameScenario('gone', 'here'))).toBe(arithmetic);
});
