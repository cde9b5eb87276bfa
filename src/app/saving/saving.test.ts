import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { documentToText, type WorkflowDocument } from '#document';
import { applyEdit, createEditor, type Editor, setSlotValue } from '#editor';
import { arithmetic, library } from '../../editor/testing/example.ts';
import { createInProcessEngine } from '../../editor/testing/in-process-engine.ts';
import { keepRescue } from './rescue.ts';
import { createSaving } from './saving.ts';

const k = (value: number) => setSlotValue('default', 'k', value);
const x = (value: number) => setSlotValue('default', 'x', value);

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A device with a page on it; each call of `page` is a tab. */
function device() {
  const items = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key),
    key: (place: number) => [...items.keys()][place] ?? null,
    get length() {
      return items.size;
    },
  });
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.stubGlobal('window', {
    addEventListener: () => undefined,
    document: { addEventListener: () => undefined },
  });
  const indexed = new IDBFactory();
  const apart: WorkflowDocument[] = [];
  const editors = new Map<string, Editor>();
  const page = () =>
    createSaving({
      indexedDB: indexed,
      library,
      editorOf: (id) => editors.get(id),
      forget: (id) => editors.delete(id),
      freshId: () => 'b',
      keep: (document) => void apart.push(document),
    });
  const open = async () => {
    const saving = page();
    const outcome = await saving.open('a');
    const { document, memory, left } =
      outcome.kind === 'opened' ? outcome : { document: arithmetic, memory: undefined, left: undefined };
    const editor = createEditor({ document, memory, library, engine: createInProcessEngine() });
    const autosave = saving.begin({ editor, id: 'a', left, tell: () => undefined, onGone: () => undefined });
    await autosave.flush();
    editors.set('a', editor);
    return { editor, autosave, workflows: saving.library };
  };
  return { items, apart, editors, open, workflows: () => page().library };
}

const startOf = (document: WorkflowDocument | undefined, name: string) =>
  document?.scenarios[0]?.values.find(([slot]) => slot === name)?.[1];

test('what a page had no time to save goes on from what is stored', async () => {
  const { open, items, apart } = device();
  const one = await open();
  one.editor.documents.apply(k(5));
  one.autosave.rescue();
  one.autosave.end(); // the page is gone
  const two = await open();
  expect(startOf(two.editor.documents.getState().current, 'k')).toBe(5);
  expect(items.size).toBe(0);
  expect(apart).toEqual([]);
});

test('what a page had no time to save is kept apart where another tab has saved since', async () => {
  for (const edits of [[x(8)], [x(8), x(9)]]) {
    const { open, items, apart } = device();
    const one = await open();
    const two = await open();
    one.editor.documents.apply(k(5));
    one.autosave.rescue();
    one.autosave.end(); // the page is gone
    for (const edit of edits) {
      two.editor.documents.apply(edit);
      await two.autosave.flush();
    }
    const three = await open();
    const shown = three.editor.documents.getState().current;
    expect(documentToText(shown)).toBe(documentToText(two.editor.documents.getState().current));
    expect(apart.map((document) => startOf(document, 'k'))).toEqual([5]);
    expect(three.editor.session.getState().notices).toHaveLength(1);
    await open();
    expect(apart).toHaveLength(1);
    expect(items.size).toBe(0);
  }
});

test('what came through after all is not kept twice', async () => {
  const { open, items, apart } = device();
  const one = await open();
  one.editor.documents.apply(k(5));
  one.autosave.rescue();
  const left = new Map(items);
  await one.autosave.flush();
  one.autosave.end();
  for (const [key, text] of left) items.set(key, text); // the page went before it could take that away
  const two = await open();
  two.editor.documents.apply(x(9));
  await two.autosave.flush();
  await open();
  expect(apart).toEqual([]);
  expect(items.size).toBe(0);
});

/** Until the result is called, what is `large` cannot be stored any more. */
function fill(large: (row: object) => boolean) {
  const { put } = IDBObjectStore.prototype;
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (large(args[0] as object)) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  });
  return () => full.mockRestore();
}

test('what a page could not save even once is among the workflows, without being opened', async () => {
  const { items, open, workflows } = device();
  keepRescue(localStorage, 'a', { follows: 0, text: documentToText(applyEdit(arithmetic, k(5))) });
  expect(await workflows().list()).toMatchObject({ kind: 'list', rows: [{ id: 'a', name: '(x + y) * k' }] });
  expect(items.size).toBe(0);
  expect(startOf((await open()).editor.documents.getState().current, 'k')).toBe(5);
});

test('what was deleted and cleared away does not come back by what could not be saved of it', async () => {
  const { open, items, editors, workflows } = device();
  const opened = await open();
  const makeRoom = fill((row) => 'text' in row);
  opened.editor.documents.apply(k(5));
  await opened.workflows.remove('a');
  makeRoom();
  expect(items.size).toBe(1);
  expect(editors.size).toBe(0);
  const others = workflows();
  expect(await others.list()).toMatchObject({ rows: [] });
  expect(items.size).toBe(1); // it may be brought back still
  await others.clear();
  expect(items.size).toBe(0);
  expect(await others.list()).toMatchObject({ rows: [] });
});

test('an editor whose workflow could not be deleted goes on', async () => {
  const { open, editors } = device();
  const { editor, autosave, workflows } = await open();
  const makeRoom = fill(() => true);
  editor.documents.apply(k(5));
  expect(await workflows.remove('a')).toEqual({ kind: 'storage-full' });
  expect(editors.get('a')).toBe(editor);
  makeRoom();
  await autosave.flush();
  autosave.end();
  expect(startOf((await open()).editor.documents.getState().current, 'k')).toBe(5);
});

test('a deleted workflow comes back with what could not be saved', async () => {
  const { open, editors } = device();
  const { editor, autosave, workflows } = await open();
  const makeRoom = fill((row) => 'text' in row);
  editor.documents.apply(k(5));
  await autosave.flush();
  expect(await workflows.remove('a')).toEqual({ kind: 'done' });
  makeRoom();
  expect(editors.size).toBe(0);
  await workflows.restore('a');
  expect(startOf((await open()).editor.documents.getState().current, 'k')).toBe(5);
});
