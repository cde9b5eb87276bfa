import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { addStep, arithmetic, documentOf } from '../testing/example.ts';
import { moveNodes } from './move-nodes.ts';
import { checkSlotName, freshSlotName } from './slot-names.ts';

test('a name that no slot has is taken as it is, and another one gets a number', () => {
  expect(freshSlotName(arithmetic, 'share')).toBe('share');
  expect(freshSlotName(arithmetic, 'total')).toBe('total_2');
  expect(freshSlotName(arithmetic, '__proto__')).toBe('__proto__');
  expect(freshSlotName(arithmetic, '')).toBe('slot');
});

test('a new slot does not take the place of one that is gone', () => {
  const left = edited(moveNodes([{ kind: 'slot', id: 'share', position: [0, 0] }]));
  expect(freshSlotName(left, 'share')).toBe('share_2');
});

test('a name is refused when it is empty, or another slot’s', () => {
  expect(checkSlotName(arithmetic, 'k', ' ')).toBe('empty');
  expect(checkSlotName(arithmetic, 'k', 'total')).toBe('taken');
  expect(checkSlotName(arithmetic, undefined, 'k')).toBe('taken');
  expect(checkSlotName(arithmetic, 'k', 'k')).toBeUndefined();
  expect(checkSlotName(arithmetic, 'k', 'toString')).toBeUndefined();
});

test('a slot that only a disabled step names is a slot', () => {
  const document = documentOf([{ ...addStep, disabled: true }], []);
  expect(checkSlotName(document, undefined, 'total')).toBe('taken');
});
