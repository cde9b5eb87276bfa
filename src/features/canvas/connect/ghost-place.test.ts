import { expect, test } from 'vitest';
import { ghostPlace } from './ghost-place.ts';

test('a step hangs from its header, on the grid', () => {
  expect(ghostPlace({ x: 24, y: 20 })).toEqual([0, 0]);
  expect(ghostPlace({ x: 304, y: 200 })).toEqual([288, 176]);
});

test('no coordinate is minus zero', () => {
  expect(Object.is(ghostPlace({ x: 20, y: 20 })[0], 0)).toBe(true);
});
