import { expect, test } from 'vitest';
import { shiftInto } from './flow-views.ts';

test('what lies within its bounds stays', () => {
  expect(shiftInto(20, 80, 0, 100)).toBe(0);
});

test('what lies before them moves forward', () => {
  expect(shiftInto(-30, 10, 0, 100)).toBe(30);
});

test('what lies after them moves back', () => {
  expect(shiftInto(90, 130, 0, 100)).toBe(-30);
});

test('of what is too long, the start is shown', () => {
  expect(shiftInto(50, 250, 0, 100)).toBe(-50);
});
