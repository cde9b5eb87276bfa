import { expect, test } from 'vitest';
import { isShown, menuEntries } from './menu-entries.ts';

test('the empty canvas offers what can be put there, and what concerns all', () => {
  expect(menuEntries({ kind: 'none' }).flat()).toContain('paste');
  expect(menuEntries({ kind: 'none' }).flat()).not.toContain('delete');
});

test('what cannot be done is shown with its reason, unless it would never be looked for', () => {
  expect(isShown('paste', false)).toBe(true);
  expect(isShown('ungroup', false)).toBe(false);
  expect(isShown('ungroup', true)).toBe(true);
});
