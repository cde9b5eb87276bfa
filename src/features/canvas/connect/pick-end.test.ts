import { expect, test } from 'vitest';
import type { StepId } from '#engine';
import { type Candidate, pickEnd } from './pick-end.ts';

function field(name: string, y: number, more: Partial<Candidate> = {}): Candidate {
  const end = { kind: 'field', step: 's1' as StepId, field: name } as const;
  return { end, y, fits: true, taken: false, ...more };
}

const [value, factor, note] = [field('value', 65), field('factor', 91), field('note', 117)];

test('the row under the pointer is taken', () => {
  expect(pickEnd([value, factor], 85)).toBe(factor);
  const fed = { ...factor, taken: true };
  expect(pickEnd([value, fed], 85)).toBe(fed);
});

test('the row under the pointer is taken even where it does not fit, for its reason', () => {
  const refused = { ...value, fits: false };
  expect(pickEnd([refused, factor], 66)).toBe(refused);
});

test('beside the rows, the nearest that fits is taken', () => {
  expect(pickEnd([value, factor, note], 10)).toBe(value);
  expect(pickEnd([value, factor, note], 200)).toBe(note);
  expect(pickEnd([{ ...value, fits: false }, factor, note], 10)).toBe(factor);
});

test('beside the rows, a free one is taken before one that is fed already', () => {
  expect(pickEnd([{ ...value, taken: true }, factor], 10)).toBe(factor);
  const fed = { ...value, taken: true };
  expect(pickEnd([fed, { ...factor, taken: true }], 10)).toBe(fed);
});

test('where none fits, the nearest is given, and nothing where there is none', () => {
  const refused = { ...value, fits: false };
  expect(pickEnd([refused, { ...factor, fits: false }], 10)).toBe(refused);
  expect(pickEnd([], 10)).toBeUndefined();
});
