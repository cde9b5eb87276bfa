import { expect, test } from 'vitest';
import { describeReplacement } from './describe-replacement.ts';

test.each([
  [0, 0, 'nothing is wired yet'],
  [1, 1, 'keeps its connection'],
  [3, 3, 'keeps all 3 connections'],
  [3, 2, 'keeps 2 of 3 connections'],
  [3, 0, 'keeps no connections'],
])('of %i, %i stay: %s', (before, after, text) => {
  expect(describeReplacement({ before, after })).toBe(text);
});
