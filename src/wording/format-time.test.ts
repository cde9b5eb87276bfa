import { expect, test } from 'vitest';
import { formatAge } from './format-time.ts';

const MINUTE = 60_000;

test.each([
  [0, 'just now'],
  [-5_000, 'just now'],
  [MINUTE - 1, 'just now'],
  [MINUTE, '1 minute ago'],
  [2.9 * MINUTE, '2 minutes ago'],
  [60 * MINUTE, '1 hour ago'],
  [23.9 * 60 * MINUTE, '23 hours ago'],
  [24 * 60 * MINUTE, '1 day ago'],
  [400 * 24 * 60 * MINUTE, '400 days ago'],
])('%d ms is %s', (milliseconds, text) => {
  expect(formatAge(milliseconds)).toBe(text);
});
