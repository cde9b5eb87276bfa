import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { arithmetic } from '../testing/example.ts';
import { addScenario } from './add-scenario.ts';
import { removeScenario } from './remove-scenario.ts';

test('a scenario goes', () => {
  const two = edited(addScenario('Large', 'default'));
  expect(edited(removeScenario('default'), two).scenarios.map(({ name }) => name)).toEqual(['Large']);
});

test('the last scenario stays, and one that is gone changes nothing', () => {
  expect(edited(removeScenario('default'))).toBe(arithmetic);
  expect(edited(removeScenario('gone'))).toBe(arithmetic);
});
