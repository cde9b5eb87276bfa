import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEditor, renameDocument } from '#editor';
import type { SavedFile } from '#persistence';
import { arithmetic, library } from '../editor/testing/example.ts';
import { createInProcessEngine } from '../editor/testing/in-process-engine.ts';
import { createOpenedEditors } from './opened-editors.ts';
import { createOwnDocuments } from './own-documents.ts';
import type { Saving } from './saving/saving.ts';

const listeners = new Set<string>();

beforeEach(() => {
  vi.stubGlobal('window', {
    location: { hash: '' },
    addEventListener: (name: string) => listeners.add(name),
    removeEventListener: (name: string) => listeners.delete(name),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  listeners.clear();
});

const file: SavedFile = {
  handle: { name: 'mine.json' } as FileSystemFileHandle,
  lastModified: 1,
  digest: 'd',
};

function open(found: SavedFile | undefined) {
  const keepFile = vi.fn(() => Promise.resolve());
  const recall = vi.fn();
  const begun: Parameters<Saving['begin']>[0][] = [];
  const saving = {
    begin: (beginning: Parameters<Saving['begin']>[0]) => {
      begun.push(beginning);
      return { flush: () => Promise.resolve() };
    },
    open: () => Promise.resolve({ kind: 'opened', document: arithmetic, left: {}, file: found }),
    keepFile,
  } as unknown as Saving;
  const editors = createOpenedEditors(
    (document) => createEditor({ document, library, engine: createInProcessEngine() }),
    () => undefined,
  );
  const own = createOwnDocuments({
    editors,
    files: { of: () => found, recall },
    load: () => Promise.resolve(saving),
    whenLikely: () => undefined,
    afterPaint: (call) => call(),
  });
  return { own, editors, begun, keepFile, recall };
}

test('the browser asks before the page is left while something is not saved, and not once that is deleted', async () => {
  const { own, begun } = open(undefined);
  const id = own.keep(arithmetic);
  await expect.poll(() => begun.length).toBe(1);
  begun[0]?.tell({ kind: 'not-saved', trouble: { kind: 'storage-full' } });
  expect(listeners.has('beforeunload')).toBe(true);
  expect(own.unsaved()).toEqual([{ id, name: arithmetic.name }]);
  own.forget(id);
  expect(listeners.has('beforeunload')).toBe(false);
  expect(own.unsaved()).toEqual([]);
  begun[0]?.tell({ kind: 'saving' });
  expect(listeners.has('beforeunload')).toBe(false);
});

test('what is left out for want of room is said once, and again when it was whole in between', async () => {
  const { own, editors, begun } = open(undefined);
  const id = own.keep(arithmetic);
  await expect.poll(() => begun.length).toBe(1);
  const editor = editors.find({ kind: 'document', id });
  const tell = begun[0]?.tell ?? (() => undefined);
  const texts = () => editor?.session.getState().notices.map(({ text }) => text) ?? [];
  for (const leftOut of ['nothing', 'runs', 'runs'] as const) {
    tell({ kind: 'saving' });
    tell({ kind: 'saved', leftOut });
  }
  expect(texts()).toEqual([expect.stringMatching(/^Saved without results: this device has no room/)]);
  expect(listeners.size).toBe(0);
  tell({ kind: 'saved', leftOut: 'nothing' });
  tell({ kind: 'saved', leftOut: 'history' });
  expect(texts()).toHaveLength(2);
});

test('the file of a workflow is kept with it once it is stored, and recalled when it is opened', async () => {
  const { own, editors, keepFile, recall } = open(file);
  const id = own.keep(arithmetic);
  await expect.poll(() => keepFile.mock.calls).toEqual([[id, file]]);
  const editor = editors.find({ kind: 'document', id });
  if (editor === undefined) throw new Error('It is not open.');
  own.keepFile(editor, file);
  await expect.poll(() => keepFile.mock.calls.length).toBe(2);
  const opened = await own.open('other');
  if (opened.kind !== 'editor') throw new Error(opened.kind);
  expect(recall).toHaveBeenCalledWith(opened.editor, file);
  expect(keepFile.mock.calls.length).toBe(2);
});

test('what is no workflow of the own yet has its file kept with its first edit', async () => {
  const { own, editors, keepFile } = open(file);
  const editor = editors.open({ kind: 'new', number: 1 }, arithmetic);
  own.watch(editor, { kind: 'new', number: 1 });
  own.keepFile(editor, file);
  expect(keepFile).not.toHaveBeenCalled();
  editor.documents.apply(renameDocument('Mine'));
  await expect.poll(() => keepFile.mock.calls.length).toBe(1);
});
