import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { arithmetic } from '../testing/example.ts';
import { setMutable } from './set-mutable.ts';

test('the scenario is mutable, or not', () => {
  expect(edited(setMutable('default', true)).scenarios[0]?.mutable).toBe(true);
  expect(edited(setMutable('default', false))).toBe(arithmetic);
});
