import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { arithmetic, documentOf } from '../testing/example.ts';
import { removeSlotValue } from './remove-slot-value.ts';

test('the value is gone, also where it stood twice', () => {
  const twice = documentOf(
    [],
    [
      ['x', 1],
      ['y', 2],
      ['x', 3],
    ],
  );
  expect(edited(removeSlotValue('default', 'x'), twice).scenarios[0]?.values).toEqual([['y', 2]]);
});

test('a slot without a value changes nothing', () => {
  expect(edited(removeSlotValue('default', 'total'))).toBe(arithmetic);
});
