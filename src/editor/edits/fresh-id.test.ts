import { expect, test } from 'vitest';
import { freshId } from './fresh-id.ts';

test.each([
  [[], 's1'],
  [['s1', 's7', 'g9', 'sum', 's2_4'], 's8'],
  [['s0'], 's1'],
  [['s12345678901234567890'], 's1'],
])('beside %j a step is called %s', (taken, id) => {
  expect(freshId('s', new Set(taken))).toBe(id);
});
