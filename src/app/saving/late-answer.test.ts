import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { parseDocument, type WorkflowDocument } from '#document';
import { createEditor, setSlotValue } from '#editor';
import { createDatabase, createDocumentStorage, type SaveState } from '#persistence';
import { arithmetic, library } from '../../editor/testing/example.ts';
import { createInProcessEngine } from '../../editor/testing/in-process-engine.ts';
import { createAutosave } from './autosave.ts';

test('a save that came through without an answer is taken for what it is, not for another tab', async () => {
  const storage = createDocumentStorage(createDatabase(new IDBFactory()), Date.now);
  const editor = createEditor({ document: arithmetic, library, engine: createInProcessEngine() });
  const apart: WorkflowDocument[] = [];
  const rebased = vi.fn();
  const states: SaveState[] = [];
  let silent = false;
  const autosave = createAutosave({
    editor,
    id: 'a',
    storage: {
      async save(save) {
        const outcome = await storage.save(save);
        return silent ? { kind: 'storage-silent' } : outcome;
      },
    },
    async read() {
      const stored = await storage.load('a');
      const parsed = stored.kind === 'stored' ? parseDocument(stored.text) : stored;
      if (stored.kind !== 'stored' || parsed.kind !== 'document') throw new Error(parsed.kind);
      const { revision, changedAt } = stored.row;
      const history = { past: [], future: [] };
      return { revision, changedAt, document: parsed.document, history, runs: undefined, known: undefined };
    },
    keepApart: (kept) => void apart.push(kept),
    onRebased: rebased,
    revision: 0,
    changedAt: 0,
    now: Date.now,
    tell: (state) => void states.push(state),
    isDeleted: () => Promise.resolve(false),
    onGone: () => undefined,
  });
  await autosave.flush();
  silent = true;
  editor.documents.apply(setSlotValue('default', 'k', 8));
  await autosave.flush();
  expect(states.at(-1)?.kind).toBe('not-saved');
  silent = false;
  editor.documents.apply(setSlotValue('default', 'x', 3));
  await autosave.flush();
  expect(states.at(-1)?.kind).toBe('saved');
  expect(apart).toEqual([]);
  expect(rebased).not.toHaveBeenCalled();
  expect(editor.documents.getState().past.map(({ name }) => name)).toEqual(['Change k', 'Change x']);
  storage.close();
});
