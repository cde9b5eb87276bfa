import { expect, test } from 'vitest';
import { describeSetting } from './describe-setting.ts';

const base = { set: false, default: undefined, required: true, fits: true };

test('a setting says its type, and where its value is from', () => {
  expect(describeSetting('number', base)).toBe('number, not set');
  expect(describeSetting('number', { ...base, required: false })).toBe('number, may be left out');
  expect(describeSetting('integer', { ...base, default: 0 })).toBe('whole number, by default');
  expect(describeSetting('integer', { ...base, set: true, default: 0 })).toBe('whole number, instead of 0');
  expect(describeSetting('list', { ...base, set: true })).toBe('list');
});

test('a value that the field does not take says what it takes', () => {
  expect(describeSetting('object', { ...base, set: true, fits: false })).toBe('needs an object');
});
