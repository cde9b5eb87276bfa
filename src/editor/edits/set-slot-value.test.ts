import { expect, test } from 'vitest';
import { toState } from '#document';
import { edited } from '../testing/edited.ts';
import { addStep, arithmetic, documentOf } from '../testing/example.ts';
import { setSlotValue } from './set-slot-value.ts';

test('the value changes in its place', () => {
  expect(edited(setSlotValue('default', 'y', 30)).scenarios[0]?.values).toEqual([
    ['x', 2],
    ['y', 30],
    ['k', 4],
  ]);
});

test('an equal value, a slot without a value and an unknown scenario change nothing', () => {
  expect(edited(setSlotValue('default', 'y', 3))).toBe(arithmetic);
  expect(edited(setSlotValue('default', 'total', 3))).toBe(arithmetic);
  expect(edited(setSlotValue('other', 'y', 30))).toBe(arithmetic);
});

test('of two values that a file gives a slot, the one that counts changes', () => {
  const twice = documentOf(
    [addStep],
    [
      ['x', 1],
      ['y', 2],
      ['x', 3],
    ],
  );
  const { scenarios } = edited(setSlotValue('default', 'x', 7), twice);
  expect(toState(scenarios[0]!).slots.get('x')?.value).toBe(7);
});
