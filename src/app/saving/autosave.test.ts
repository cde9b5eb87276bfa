import { test as property } from '@fast-check/vitest';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createStepLibrary, documentToText, parseDocument, type WorkflowDocument } from '#document';
import { createEditor, type Editor, recallMemory, setSlotValue } from '#editor';
import { defineStepModel, number } from '#engine';
import {
  createDatabase,
  createDocumentStorage,
  type DocumentSave,
  type SaveOutcome,
  type SaveState,
} from '#persistence';
import { anyEdits } from '../../editor/testing/any-edit.ts';
import { arithmetic, documentOf, library } from '../../editor/testing/example.ts';
import { createInProcessEngine } from '../../editor/testing/in-process-engine.ts';
import { createAutosave } from './autosave.ts';

const k = (value: number) => setSlotValue('default', 'k', value);

function open(document: WorkflowDocument = arithmetic): Editor {
  return createEditor({ document, library, engine: createInProcessEngine() });
}

/** Saves into what answers as `answer` says. */
function watch(editor: Editor, answer: (save: DocumentSave) => SaveOutcome, revision = 1) {
  const saves: DocumentSave[] = [];
  const states: SaveState[] = [];
  const gone = vi.fn();
  const items = new Map<string, string>();
  const autosave = createAutosave({
    editor,
    id: 'a',
    storage: {
      save: (save) => {
        saves.push(save);
        return Promise.resolve(answer(save));
      },
    },
    read: () => Promise.resolve(undefined),
    isDeleted: () => Promise.resolve(false),
    keepApart: () => undefined,
    onRebased: () => undefined,
    revision,
    changedAt: 5,
    last: {
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, text) => void items.set(key, text),
      removeItem: (key) => void items.delete(key),
      key: () => null,
      length: 0,
    },
    now: Date.now,
    tell: (state) => void states.push(state),
    onGone: gone,
  });
  return { autosave, saves, states, gone, items };
}

const saved = ({ follows }: DocumentSave): SaveOutcome => ({ kind: 'saved', revision: follows + 1 });

afterEach(() => {
  vi.useRealTimers();
});

describe('an edit', () => {
  test('is saved within a second, however many follow', async () => {
    vi.useFakeTimers();
    const editor = open();
    const { saves, states } = watch(editor, saved);
    for (let value = 0; value < 20; value++) {
      editor.documents.apply(k(100 + value));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saves.length).toBeGreaterThanOrEqual(2);
    await vi.advanceTimersByTimeAsync(300);
    expect(saves.at(-1)?.text).toBe(documentToText(editor.documents.getState().current));
    expect(saves.map(({ follows }) => follows)).toEqual(saves.map((_, place) => place + 1));
    expect(states[0]).toEqual({ kind: 'saving' });
    expect(states.at(-1)).toEqual({ kind: 'saved', leftOut: 'nothing' });
    const before = saves.length;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saves).toHaveLength(before);
  });

  test('says when the document changed, and a run does not', async () => {
    vi.useFakeTimers();
    const editor = open();
    const { autosave, saves } = watch(editor, saved);
    await editor.run();
    await autosave.flush();
    expect(saves.at(-1)?.summary).toMatchObject({
      changedAt: 5,
      lastRun: { ran: 2, skipped: 0, outcome: 'completed' },
    });
    editor.documents.apply(k(5));
    await autosave.flush();
    expect(saves.at(-1)?.summary.changedAt).toBeGreaterThan(5);
  });

  test('that the page has no time to save is put aside, until it is saved', async () => {
    const editor = open();
    const { autosave, items } = watch(editor, saved);
    autosave.rescue();
    expect(items.size).toBe(0);
    editor.documents.apply(k(5));
    autosave.rescue();
    expect(JSON.parse(items.get('slotflow.rescue.a') ?? '')).toMatchObject({ follows: 1 });
    await autosave.flush();
    expect(items.size).toBe(0);
  });
});

test('a run that goes on for long is saved when it has left something, not at each sign of progress', async () => {
  vi.useFakeTimers();
  const tick = defineStepModel({
    id: 'tick',
    title: 'Tick',
    fields: { value: number() },
    outputs: { value: number() },
    run: async ({ value }, { progress }) => {
      for (let tenth = 0; tenth < 50; tenth++) {
        progress(tenth / 50, '');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return { value };
    },
  });
  const editor = createEditor({
    document: documentOf([
      { id: 's0', model: 'tick@1', inputs: [['x', 'value']], outputs: [['value', 'a']] },
      { id: 's1', model: 'tick@1', inputs: [['a', 'value']], outputs: [['value', 'b']] },
    ]),
    library: createStepLibrary([tick]),
    engine: createInProcessEngine(),
  });
  const { saves, states } = watch(editor, saved);
  const running = editor.run();
  await vi.advanceTimersByTimeAsync(4_000);
  expect(editor.runs.getState().phase).toMatchObject({ kind: 'running', current: { index: 0 } });
  expect(saves).toHaveLength(1);
  expect(states.at(-1)?.kind).toBe('saved');
  await vi.advanceTimersByTimeAsync(4_000);
  expect(editor.runs.getState().phase).toMatchObject({ kind: 'running', current: { index: 1 } });
  expect(saves).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(4_000);
  await running;
  expect(saves).toHaveLength(3);
});

describe('after the end nothing is saved', () => {
  test('of what there was no room for', async () => {
    vi.useFakeTimers();
    const editor = open();
    await editor.run();
    const { autosave, saves } = watch(editor, (save) =>
      save.put.has('runs') ? { kind: 'storage-full' } : saved(save),
    );
    editor.documents.apply(k(5));
    const saving = autosave.flush();
    await Promise.resolve(); // it is on its way
    autosave.end();
    await saving;
    const before = saves.length;
    expect(before).toBeGreaterThan(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toHaveLength(before);
  });

  test('anew, where the storage was cleared', async () => {
    const editor = open();
    const { autosave, saves, gone } = watch(editor, (save) =>
      save.follows > 0 ? { kind: 'gone' } : saved(save),
    );
    editor.documents.apply(k(5));
    const saving = autosave.flush();
    await Promise.resolve(); // it is on its way
    autosave.end();
    await saving;
    expect(saves).toHaveLength(1);
    expect(gone).not.toHaveBeenCalled();
  });
});

describe('a save that does not work', () => {
  test('is said, and tried again until it works', async () => {
    vi.useFakeTimers();
    const editor = open();
    let full = true;
    const { saves, states } = watch(editor, (save) => (full ? { kind: 'storage-full' } : saved(save)));
    editor.documents.apply(k(5));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(states.at(-1)).toEqual({ kind: 'not-saved', trouble: { kind: 'storage-full' } });
    full = false;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(states.at(-1)?.kind).toBe('saved');
    expect([...(saves.at(-1)?.put.keys() ?? [])]).toEqual(['head', 'runs']); // nothing counts as written before
  });

  test('with all there is goes without what there is no room for, until there is room', async () => {
    vi.useFakeTimers();
    const editor = open();
    await editor.run();
    let full = true;
    const { saves, states } = watch(editor, (save) =>
      full && save.put.has('runs') ? { kind: 'storage-full' } : saved(save),
    );
    editor.documents.apply(k(5));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(states.at(-1)).toEqual({ kind: 'saved', leftOut: 'runs' });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(saves).toHaveLength(3); // tried, and not saved anew for nothing
    expect(states.at(-1)).toEqual({ kind: 'saved', leftOut: 'runs' });
    editor.documents.apply(k(6));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saves.at(-1)?.follows).toBe(2);
    full = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(states.at(-1)).toEqual({ kind: 'saved', leftOut: 'nothing' });
    expect([...(saves.at(-1)?.put.keys() ?? [])]).toEqual(['head', 'runs']);
    const before = saves.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toHaveLength(before);
  });

  test('in a way that nobody foresaw is said, too, and the next one works', async () => {
    const editor = open();
    let broken = true;
    const { autosave, states } = watch(editor, (save) => {
      if (broken) throw new RangeError('Too deep');
      return saved(save);
    });
    editor.documents.apply(k(5));
    await autosave.flush();
    const trouble = { kind: 'storage-failed', message: 'Too deep' };
    expect(states.at(-1)).toEqual({ kind: 'not-saved', trouble });
    broken = false;
    await autosave.flush();
    expect(states.at(-1)?.kind).toBe('saved');
  });

  test('because the storage was cleared is done again with everything', async () => {
    const editor = open();
    const { autosave, saves, states, gone } = watch(editor, (save) =>
      save.follows > 0 ? { kind: 'gone' } : saved(save),
    );
    editor.documents.apply(k(5));
    await autosave.flush();
    expect(saves.map(({ follows }) => follows)).toEqual([1, 0]);
    expect(gone).toHaveBeenCalledOnce();
    expect(states.at(-1)?.kind).toBe('saved');
  });
});

property.prop([anyEdits, fc.boolean()], { numRuns: 40 })(
  'what is loaded is what was saved: document, history, runs and plan',
  async ({ document, edits }, rerun) => {
    const storage = createDocumentStorage(createDatabase(new IDBFactory()), Date.now);
    const editor = open(document);
    const states: SaveState[] = [];
    const autosave = createAutosave({
      editor,
      id: 'a',
      storage,
      read: () => Promise.resolve(undefined),
      isDeleted: () => Promise.resolve(false),
      keepApart: () => undefined,
      onRebased: () => undefined,
      revision: 0,
      changedAt: 0,
      now: Date.now,
      tell: (state) => void states.push(state),
      onGone: () => undefined,
    });
    for (const [place, edit] of edits.entries()) {
      editor.documents.apply(edit);
      if (place === 0) await editor.run();
      if (place % 2 === 0) await autosave.flush();
    }
    if (rerun) await editor.rerun();
    await autosave.flush();
    expect(states.at(-1)?.kind).toBe('saved');

    const loaded = await storage.load('a');
    if (loaded.kind !== 'stored') throw new Error(loaded.kind);
    const read = parseDocument(loaded.text);
    if (read.kind !== 'document') throw new Error(read.kind);
    const recalled = recallMemory(loaded.parts, read.document, library);
    const again = createEditor({ ...recalled, library, engine: createInProcessEngine() });
    expect(texts(again)).toEqual(texts(editor));
    expect(again.runs.getState().receipts).toEqual(editor.runs.getState().receipts);
    expect(again.derived.getState().plans).toEqual(editor.derived.getState().plans);
    expect(again.derived.getState().planShown).toBe(editor.derived.getState().planShown);
    storage.close();
  },
);

function texts({ documents }: Editor) {
  const { current, past, future } = documents.getState();
  const entries = [...past, ...future].map(({ name, document }) => [name, documentToText(document)]);
  return [documentToText(current), ...entries];
}
