import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { arithmetic } from '../testing/example.ts';
import { addSlotValue } from './add-slot-value.ts';

test('the value comes last', () => {
  expect(edited(addSlotValue('default', 'z', 0)).scenarios[0]?.values.at(-1)).toEqual(['z', 0]);
});

test('a slot that has a value keeps it', () => {
  expect(edited(addSlotValue('default', 'x', 0))).toBe(arithmetic);
});
