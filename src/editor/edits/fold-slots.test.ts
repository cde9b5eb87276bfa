import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { arithmetic } from '../testing/example.ts';
import { foldSlots } from './fold-slots.ts';

test('slots are folded, and unfolded again as if nothing had been', () => {
  const folded = edited(foldSlots(['total', '__proto__', 'total'], true));
  expect(folded.layout.folded).toEqual(['total', '__proto__']);
  expect(edited(foldSlots(['total', 'k'], true), folded).layout.folded).toEqual(['total', '__proto__', 'k']);
  expect(edited(foldSlots(['__proto__'], false), folded).layout.folded).toEqual(['total']);
  expect(edited(foldSlots(['__proto__', 'total'], false), folded)).toEqual(arithmetic);
});

test('what is as it should be changes nothing', () => {
  expect(edited(foldSlots(['total'], false))).toBe(arithmetic);
  const folded = edited(foldSlots(['total'], true));
  expect(edited(foldSlots(['total'], true), folded)).toBe(folded);
});

test('undo calls it by what is folded', () => {
  expect(foldSlots(['total'], true).name).toBe('Fold total');
  expect(foldSlots(['x', 'y'], false).name).toBe('Unfold 2 slots');
});
