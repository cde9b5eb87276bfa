import { expect, test } from 'vitest';
import { describeCut, describeOrigin, describeWiring } from './describe-go-to.ts';
import { s1 } from './testing/names.ts';

test('a step says what it reads and writes', () => {
  expect(describeWiring(['total', 'k'], ['final'])).toBe('reads total, k · writes final');
  expect(describeWiring([], ['final'])).toBe('writes final');
  expect(describeWiring([], [])).toBe('not wired');
});

test('a slot says where its value comes from', () => {
  expect(describeOrigin(false, [{ step: s1, index: 1, key: 'product' }])).toBe('the result of step 1');
  expect(describeOrigin(true, [])).toBe('starting value');
  expect(describeOrigin(false, [])).toBe('nothing gives it a value');
});

test('a list that was cut says how much is left', () => {
  expect(describeCut(988)).toBe('and 988 more: type to find them');
  expect(describeCut(1)).toBe('and 1 more: type to find it');
});
