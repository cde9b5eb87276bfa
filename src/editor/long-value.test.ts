import { expect, test } from 'vitest';
import { TableValue } from '#engine';
import { isLongValue } from './long-value.ts';

test('what fits into a row is short, and what does not is long', () => {
  expect([1, true, null, 'x'.repeat(4_000), [1, 2, 3], { a: [1] }].map(isLongValue)).toEqual(
    Array.from({ length: 6 }, () => false),
  );
  const long = [
    'x'.repeat(4_001),
    Array.from({ length: 100_000 }, () => 1),
    { a: { b: ['x'.repeat(5_000)] } },
  ];
  expect([...long, new TableValue([])].map(isLongValue)).toEqual([true, true, true, true]);
});

test('a list in a list in a list is looked through without end of the stack', () => {
  let nested: unknown = 1;
  for (let depth = 0; depth < 400; depth++) nested = [nested];
  expect(isLongValue(nested as never)).toBe(false);
});
