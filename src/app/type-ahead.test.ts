import { expect, test } from 'vitest';
import { createEditor, type Editor } from '#editor';
import { arithmetic, library } from '../editor/testing/example.ts';
import { createInProcessEngine } from '../editor/testing/in-process-engine.ts';
import { typeAhead } from './type-ahead.ts';

function open(): Editor {
  return createEditor({ document: arithmetic, library, engine: createInProcessEngine() });
}

const press = (key: string, held: 'ctrlKey' | undefined = undefined) => ({
  key,
  ctrlKey: held === 'ctrlKey',
  metaKey: false,
  shiftKey: false,
  altKey: false,
});

test('what is typed before the search is on the page stands in its field', () => {
  const editor = open();
  editor.session.open({ kind: 'commands' });
  for (const key of ['>', 'r', 'x', 'Backspace', 'e', 'Shift', 'Enter']) {
    expect(typeAhead(editor, press(key), false)).toBe(true);
  }
  expect(editor.session.getState().overlay).toEqual({ kind: 'commands', query: '>re' });
  expect(typeAhead(editor, press('Escape'), false)).toBe(true);
  expect(editor.session.getState().overlay).toEqual({ kind: 'none' });
});

test('nothing is taken while another thing or nothing is open, in a field, or with Ctrl', () => {
  const editor = open();
  expect(typeAhead(editor, press('d'), false)).toBe(false);
  editor.session.open({ kind: 'commands' });
  expect(typeAhead(editor, press('d'), true)).toBe(false);
  expect(typeAhead(editor, press('k', 'ctrlKey'), false)).toBe(false);
  expect(editor.session.getState().overlay).toEqual({ kind: 'commands' });
});
