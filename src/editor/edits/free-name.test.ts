import { expect, test } from 'vitest';
import { freeName } from './free-name.ts';

test.each([
  ['total', [], 'total_2'],
  ['total', ['total_2', 'total_3'], 'total_4'],
  ['total_2', [], 'total_3'],
  ['', [], '_2'],
  ['v_01', [], 'v_01_2'],
])('%s becomes free beside %j as %s', (name, taken, free) => {
  expect(freeName(name, new Set(taken))).toBe(free);
});
