import { expect, test } from 'vitest';
import { ariaKeys, keysText } from './keys-text.ts';

test('a shortcut is written as on the keyboard', () => {
  expect(keysText('Mod+Shift+Enter')).toBe('Ctrl Shift ↵');
  expect(keysText('Alt+ArrowUp')).toBe('Alt ↑');
  expect(keysText('Mod+k')).toBe('Ctrl K');
  expect(keysText('?')).toBe('?');
});

test('the plus sign is a key of its own', () => {
  expect(keysText('+')).toBe('+');
  expect(keysText('Mod++')).toBe('Ctrl +');
  expect(ariaKeys('+')).toBe('Plus');
});

test('assistive tools are told the keys by their full names', () => {
  expect(ariaKeys('Mod+Shift+Enter')).toBe('Control+Shift+Enter');
});
