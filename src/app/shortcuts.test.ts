import { expect, test } from 'vitest';
import type { Action, Editor } from '#editor';
import { findAction, type KeyPress, matchesKeys } from './shortcuts.ts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

test('Mod is Ctrl, and Command on a Mac', () => {
  expect(matchesKeys('Mod+Enter', press('Enter', { ctrlKey: true }), false)).toBe(true);
  expect(matchesKeys('Mod+Enter', press('Enter', { metaKey: true }), false)).toBe(false);
  expect(matchesKeys('Mod+Enter', press('Enter', { metaKey: true }), true)).toBe(true);
  expect(matchesKeys('Mod+Enter', press('Enter', { ctrlKey: true }), true)).toBe(false);
});

test('a shortcut needs exactly its own modifiers', () => {
  expect(matchesKeys('Mod+Enter', press('Enter', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
  expect(matchesKeys('Mod+Shift+Enter', press('Enter', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
  expect(matchesKeys('F2', press('F2', { altKey: true }), false)).toBe(false);
  expect(matchesKeys('Mod+z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
  expect(matchesKeys('Mod+Shift+z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
});

test('a sign that some keyboards reach with Shift works on all of them', () => {
  expect(matchesKeys('?', press('?', { shiftKey: true }), false)).toBe(true);
  expect(matchesKeys('?', press('?'), false)).toBe(true);
});

const editor = {} as Editor;
function action(id: string, changes: Partial<Action> = {}): Action {
  return { id, group: 'Edit', label: id, keys: ['F2'], enabled: () => true, perform: () => {}, ...changes };
}

test('of two actions on a key, the first that is enabled is meant', () => {
  const actions = [action('off', { enabled: () => false }), action('on'), action('later')];
  expect(findAction(actions, press('F2'), { editor, typing: false, onMac: false })?.id).toBe('on');
});

test('while typing, only actions that allow it are meant', () => {
  const actions = [action('plain'), action('typing', { whileTyping: true })];
  expect(findAction(actions, press('F2'), { editor, typing: true, onMac: false })?.id).toBe('typing');
  expect(findAction(actions, press('F2'), { editor, typing: false, onMac: false })?.id).toBe('plain');
});
