import { expect, test } from 'vitest';
import { lastResult } from './last-result.ts';

test('computes again only when an argument is another one', () => {
  let calls = 0;
  const add = lastResult((a: number, b: number) => {
    calls++;
    return a + b;
  });
  expect([add(1, 2), add(1, 2), add(2, 2), add(1, 2)]).toEqual([3, 3, 4, 3]);
  expect(calls).toBe(3);
});

test('remembers a result that is undefined', () => {
  let calls = 0;
  const nothing = lastResult(() => {
    calls++;
  });
  nothing();
  nothing();
  expect(calls).toBe(1);
});
