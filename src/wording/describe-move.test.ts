import { expect, test } from 'vitest';
import { describeMoved, describeMoveRefusal } from './describe-move.ts';
import { arithmetic, s0, s1 } from './testing/names.ts';

const problem = {
  kind: 'read-before-written',
  step: s1,
  index: 0,
  slot: 'total',
  writer: s0,
  mends: [],
} as const;

test('a refused move names who reads what from whom, from the side of the step that was to move', () => {
  expect(describeMoveRefusal(problem, s0, arithmetic)).toBe(
    'Add stays before Multiply: Multiply reads total, which Add writes',
  );
  expect(describeMoveRefusal(problem, s1, arithmetic)).toBe(
    'Multiply stays after Add: it reads total, which Add writes',
  );
});

test('a step that was moved says where it is now', () => {
  expect(describeMoved('Add', 1, 3)).toBe('Add is now step 1 of 3');
});
