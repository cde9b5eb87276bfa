import { expect, test } from 'vitest';
import { createReach } from './reach.ts';

/** 0 → 1 → 2 → 3, 0 → 3, and 4 by itself. */
const order = [[], [0], [1], [2, 0], []].map((before) => new Set(before));

test('a step leads to those behind it, however far, and to itself', () => {
  const { leads } = createReach(order);
  for (const keep of ['from', 'to'] as const) {
    expect([0, 1, 2, 3, 4].map((to) => leads(1, to, keep))).toEqual([false, true, true, true, false]);
  }
});

test('the path is the shortest, with both ends, and empty where there is none', () => {
  const { path } = createReach(order);
  expect(path(0, 3)).toEqual([0, 3]);
  expect(path(1, 3)).toEqual([1, 2, 3]);
  expect(path(2, 2)).toEqual([2]);
  expect(path(3, 0)).toEqual([]);
});

test('however often is asked from one end, its steps are walked once', () => {
  let walked = 0;
  class Counting extends Set<number> {
    override [Symbol.iterator]() {
      walked += 1;
      return super[Symbol.iterator]();
    }
  }
  const chain = Array.from({ length: 1000 }, (_, i) => (i === 0 ? new Counting() : new Counting([i - 1])));
  const { leads } = createReach(chain);
  for (let from = 0; from < 1000; from++) leads(from, 999, 'to');
  const once = walked;
  for (let from = 0; from < 1000; from++) leads(from, 999, 'to');
  expect(walked).toBe(once);
  expect(walked).toBeLessThanOrEqual(2000);
});
