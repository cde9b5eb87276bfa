import { test as property } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentToText, parseDocument, type WorkflowDocument } from '#document';
import type { Value } from '#engine';
import { createEditor, type Editor } from '../create-editor.ts';
import type { Edit } from '../document-store.ts';
import { setSlotValue } from '../edits/set-slot-value.ts';
import { takenStepIds } from '../fresh-step-id.ts';
import { anyEdits } from '../testing/any-edit.ts';
import { addStep, arithmetic, documentOf, library, multiplyStep } from '../testing/example.ts';
import { createInProcessEngine } from '../testing/in-process-engine.ts';
import { createMemoryWriter, type KnownMemory, recallMemory } from './editor-memory.ts';
import { CHUNK } from './kept-history.ts';

const k = (value: Value) => setSlotValue('default', 'k', value);
const x = (value: Value) => setSlotValue('default', 'x', value);
const open = (document: WorkflowDocument = arithmetic) =>
  createEditor({ document, library, engine: createInProcessEngine() });

type Storage = Map<string, unknown>;

/** A storage clones what it is given. Returns the names of what was written. */
function save(
  writer: ReturnType<typeof createMemoryWriter>,
  storage: Storage = new Map(),
  now = 1_000,
): readonly string[] {
  const { put, drop, written } = writer.change(now);
  for (const [name, part] of put) storage.set(name, structuredClone(part));
  for (const name of drop) storage.delete(name);
  written();
  return [...put.keys()];
}

function storageOf(editor: Editor, known?: KnownMemory): Storage {
  const storage: Storage = new Map();
  save(createMemoryWriter(editor, known), storage);
  return storage;
}

/** As a reload does: the document is its text. */
function reopen(editor: Editor, storage = storageOf(editor)) {
  const read = parseDocument(documentToText(editor.documents.getState().current));
  if (read.kind !== 'document') throw new Error(read.kind);
  const { document, memory, known } = recallMemory(structuredClone(storage), read.document, library);
  const again = createEditor({ document, library, memory, engine: createInProcessEngine() });
  return { ...again, writer: createMemoryWriter(again, known) };
}

/** All that a person sees of the runs; values are compared as data. */
function seen({ runs, derived }: Editor) {
  const { history, receipts, cache, state, stepsRan, stepsSkipped, log, startedAt } = runs.getState();
  const { plans, planShown, planSummary } = derived.getState();
  const records = history.map(({ steps, ...record }) => ({ ...record, ids: steps.map(({ id }) => id) }));
  const lines = log.map(({ entry, ...line }) => ({ ...line, kind: entry.kind }));
  return {
    records,
    receipts,
    cache,
    state,
    stepsRan,
    stepsSkipped,
    lines,
    startedAt,
    plans,
    planShown,
    planSummary,
  };
}

describe('after a reload', () => {
  test('the plan, the receipts and the counters are as they were, and a rerun skips what it would have skipped', async () => {
    const editor = open();
    editor.documents.apply(k(5));
    await editor.run();
    editor.documents.apply(k(6));
    const again = reopen(editor);
    expect(seen(again)).toEqual(seen(editor));
    expect(again.derived.getState().plans.map(({ kind }) => kind)).toEqual(['will-skip', 'will-run']);
    await again.rerun();
    await editor.rerun();
    expect(again.runs.getState().stepsSkipped).toEqual([0]);
    expect(again.runs.getState().stepsSkipped).toEqual(editor.runs.getState().stepsSkipped);
    expect(again.runs.getState().history.at(-1)).toMatchObject({ run: 2, kind: 'rerun' });
  });

  test('undo goes back over the edits from before, and redo forward again', () => {
    const editor = open();
    editor.documents.apply(k(5));
    editor.documents.apply(setSlotValue('default', 'x', 9));
    editor.documents.undo();
    const again = reopen(editor);
    again.documents.redo();
    expect(again.documents.getState().current.scenarios[0]?.values).toEqual([
      ['x', 9],
      ['y', 3],
      ['k', 5],
    ]);
    again.documents.undo();
    again.documents.undo();
    expect(documentToText(again.documents.getState().current)).toBe(documentToText(arithmetic));
    expect(again.documents.getState().past).toEqual([]);
  });

  test('documents of the history share what did not change', () => {
    const editor = open();
    editor.documents.apply(k(5));
    const { past, current } = reopen(editor).documents.getState();
    expect(past[0]?.document.workflow.steps[0]).toBe(current.workflow.steps[0]);
  });

  test('a run under way is one that was stopped, and what its finished steps left is kept', async () => {
    const waiting = {
      ...multiplyStep,
      model: 'wait@1',
      inputs: [['total', 'value']],
      outputs: [['value', 'final']],
    } as const;
    const editor = open(documentOf([addStep, waiting]));
    const running = editor.run();
    await expect.poll(() => editor.runs.getState().receipts.size).toBe(1);
    const again = reopen(editor);
    expect(again.runs.getState().phase.kind).toBe('idle');
    expect(again.runs.getState().history.at(-1)?.outcome.kind).toBe('cancelled');
    expect(again.derived.getState().plans[0]?.kind).toBe('will-skip');
    editor.stop();
    await running;
  });

  property.prop([anyEdits, fc.boolean()], { numRuns: 100 })(
    'everything is as it was, whatever was edited and run',
    async ({ document, edits }, rerun) => {
      const editor = open(document);
      for (const [place, edit] of edits.entries()) {
        editor.documents.apply(edit);
        if (place === 0) await editor.run();
      }
      if (rerun) await editor.rerun();
      const again = reopen(editor);
      expect(seen(again)).toEqual(seen(editor));
      const { past, future } = editor.documents.getState();
      const texts = (state: Pick<ReturnType<typeof editor.documents.getState>, 'past' | 'future'>) =>
        [...state.past, ...state.future].map((entry) => [entry.name, documentToText(entry.document)]);
      expect(texts(again.documents.getState())).toEqual(texts({ past, future }));
    },
  );
});

describe('a long history', () => {
  const edited = (count: number) => {
    let clock = 0;
    const now = () => {
      clock += 2_000; // too slow for typing
      return clock;
    };
    const editor = createEditor({ document: arithmetic, library, engine: createInProcessEngine(), now });
    for (let value = 1; value <= count; value++) editor.documents.apply(k(100 + value));
    return editor;
  };
  /** Each is an entry of its own. */
  const apart = (value: number): Edit => ({ name: `To ${value}`, apply: k(value).apply });

  test('is written in chunks, of which a save writes only what is new', () => {
    const editor = edited(2 * CHUNK + 3);
    const storage: Storage = new Map();
    const writer = createMemoryWriter(editor);
    expect(save(writer, storage)).toEqual(['head', 'past/0', 'past/1', 'runs']);
    editor.documents.apply(k(1));
    expect(save(writer, storage)).toEqual(['head']);
    const again = reopen(editor, storage);
    expect(save(again.writer, storage)).toEqual(['head']);
    for (let value = 1; value <= CHUNK; value++) again.documents.apply(apart(200 + value));
    expect(save(again.writer, storage)).toEqual(['head', 'past/2']);
    for (let count = 0; count < 2 * CHUNK; count++) again.documents.undo();
    save(again.writer, storage);
    expect([...storage.keys()].sort()).toEqual(['future/0', 'future/1', 'head', 'past/0', 'runs']);
    const last = reopen(again, storage);
    for (let count = 0; count < 2 * CHUNK; count++) last.documents.redo();
    expect(last.documents.getState().current.scenarios[0]?.values.at(-1)).toEqual(['k', 200 + CHUNK]);
    for (let count = 0; count < 3 * CHUNK + 4; count++) last.documents.undo();
    expect(documentToText(last.documents.getState().current)).toBe(documentToText(arithmetic));
  });

  test('gives up its beginning, and goes on counting after a reload', () => {
    const editor = edited(66 * CHUNK);
    const storage: Storage = new Map();
    save(createMemoryWriter(editor), storage);
    expect(storage.has('past/1')).toBe(false);
    const again = reopen(editor, storage);
    expect(again.documents.getState().past).toHaveLength(64 * CHUNK);
    for (let value = 1; value <= CHUNK; value++) again.documents.apply(apart(-value));
    expect(save(again.writer, storage)).toEqual(['head', 'past/66']);
    expect(storage.has('past/2')).toBe(false);
    expect(reopen(again, storage).documents.getState().past).toHaveLength(64 * CHUNK);
  });

  const MB = 1_000_000;
  const text = (size: number, place: number) => String(place % 10).repeat(size);
  /** About how many bytes of text are stored: what one part shares is in it once. */
  const sizeOf = (storage: Storage) => {
    let bytes = 0;
    for (const part of storage.values()) {
      const counted = new Set<object>();
      const count = (value: unknown) => {
        if (typeof value === 'string') bytes += value.length;
        if (typeof value !== 'object' || value === null || counted.has(value)) return;
        counted.add(value);
        Object.values(value).forEach(count);
      };
      count(part);
    }
    return bytes;
  };
  const storageOfLarge = (size: number, count: number) => {
    const editor = open();
    const storage: Storage = new Map();
    const writer = createMemoryWriter(editor);
    for (let place = 0; place < count; place++) {
      editor.documents.apply({ name: `To ${place}`, apply: k(text(size, place)).apply });
      save(writer, storage);
    }
    return { editor, storage, writer };
  };

  test('of large values takes at most 16 MB of room besides the document, and its end is kept', () => {
    const { editor, storage } = storageOfLarge(MB, 64);
    expect(editor.documents.getState().past).toHaveLength(64);
    expect(sizeOf(storage)).toBeLessThan(17.1 * MB);
    const again = reopen(editor, storage).documents;
    expect(again.getState().past.map(({ name }) => name)).toEqual(
      Array.from({ length: 15 }, (_, place) => `To ${49 + place}`),
    );
    for (let count = 0; count < 15; count++) again.undo();
    expect(again.getState().current.scenarios[0]?.values.at(-1)).toEqual(['k', text(MB, 48)]);
  });

  test('of huge values keeps its last ten entries', () => {
    const { editor, storage } = storageOfLarge(3 * MB, 12);
    expect(reopen(editor, storage).documents.getState().past).toHaveLength(10);
  });

  test('is not written anew with each edit of a large value', () => {
    const { editor, writer, storage } = storageOfLarge(MB, 4);
    editor.documents.apply({ ...apart(1), apply: k(text(MB, 4)).apply });
    expect(save(writer, storage)).toEqual(['head', 'past/3']);
    expect(sizeOf(new Map([['head', storage.get('head')]]))).toBeLessThan(1.1 * MB);
  });

  test('of small edits of a large document is kept in full chunks', () => {
    const { editor, storage, writer } = storageOfLarge(2 * MB, 2);
    for (let place = 0; place < 3 * CHUNK; place++)
      editor.documents.apply({ ...apart(place), apply: x(place).apply });
    save(writer, storage);
    expect([...storage.keys()].filter((name) => name.startsWith('past/'))).toHaveLength(4);
    const again = reopen(editor, storage);
    expect(again.documents.getState().past).toHaveLength(3 * CHUNK + 2);
    const { current } = again.documents.getState();
    expect(again.documents.getState().past.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(9 * MB);
    expect(current.scenarios[0]?.values[0]).toEqual(['x', 3 * CHUNK - 1]);
  });

  test('that the storage had given up comes back by an undo over many entries', () => {
    const { editor, storage, writer } = storageOfLarge(MB, 60);
    for (let count = 0; count < 30; count++) editor.documents.undo();
    save(writer, storage);
    const again = reopen(editor, storage).documents.getState();
    expect(again.past.at(-1)?.name).toBe('To 29');
    expect(again.past.length).toBeGreaterThanOrEqual(15);
    expect(again.future.length).toBeGreaterThanOrEqual(10);
    expect(again.future.at(-1)?.name).toBe('To 30');
  });

  test('whose beginning the editor gave up goes on', () => {
    const { editor, storage, writer } = storageOfLarge(MB, 80);
    expect(editor.documents.getState().past.length).toBeLessThan(64);
    editor.documents.apply(apart(7));
    save(writer, storage);
    const again = reopen(editor, storage).documents.getState();
    expect(again.past.at(-1)?.name).toBe('To 7');
    expect(again.past).toHaveLength(15);
  });

  test('ends where a chunk is missing', () => {
    const editor = edited(3 * CHUNK);
    const storage = storageOf(editor);
    storage.delete('past/1');
    expect(reopen(editor, storage).documents.getState().past).toHaveLength(CHUNK);
  });

  test('is not read before somebody goes back, and its steps’ ids are taken all the same', () => {
    const editor = open();
    editor.documents.apply({ name: 'Remove', apply: ({ workflow }) => void workflow.steps.splice(0) });
    const again = reopen(editor);
    expect([...takenStepIds(again)]).toEqual(['s0', 's1']);
    expect(again.documents.getState().past[0]?.steps).toHaveLength(2);
  });

  test('that was evicted is written anew', () => {
    const editor = edited(CHUNK);
    const writer = createMemoryWriter(editor);
    save(writer);
    writer.beginAnew();
    expect(save(writer)).toEqual(['head', 'past/0', 'runs']);
  });
});

describe('what is not as this version keeps it', () => {
  test.each([
    ['nothing', []],
    ['another form', [['head', { form: 2 }]]],
    ['a text', [['head', 'memory']]],
  ] as const)('is left aside: %s', (_, parts) => {
    expect(recallMemory(new Map<string, unknown>(parts), arithmetic, library)).toEqual({
      document: arithmetic,
    });
  });

  test('costs only the part that is damaged', async () => {
    const editor = open();
    editor.documents.apply(k(5));
    await editor.run();
    const storage = storageOf(editor);
    const { current } = editor.documents.getState();
    const head = { ...(storage.get('head') as object), past: [{ name: 'x', tree: 3 }] };
    const noHistory = recallMemory(new Map([...storage, ['head', head]]), current, library);
    expect(noHistory.memory).toMatchObject({ history: { past: [] }, runs: { stepsRan: [0, 1] } });
    const noRuns = recallMemory(new Map([...storage, ['runs', { data: 7 }]]), current, library);
    expect(noRuns.memory?.runs).toBeUndefined();
    expect(noRuns.memory?.history.past).toHaveLength(1);
  });

  test('a history of another state of the document is not used', () => {
    const editor = open();
    editor.documents.apply(k(5));
    expect(recallMemory(storageOf(editor), arithmetic, library)).toMatchObject({
      document: arithmetic,
      memory: { history: { past: [], future: [] } },
    });
  });
});

test('runs are written when they are others, and not when their values are huge', async () => {
  const values = [['x', 'a'.repeat(33 * 1024 * 1024)]] as const;
  const shout = { id: 's0', model: 'shout@1', inputs: [['x', 'text']], outputs: [['text', 'y']] } as const;
  const editor = open(documentOf([shout], values));
  const writer = createMemoryWriter(editor);
  expect(save(writer)).toContain('runs');
  expect(save(writer)).not.toContain('runs');
  await editor.run();
  expect(writer.change(0)).toMatchObject({ leftOut: 'large-runs', drop: ['runs'] });
  expect(save(writer)).not.toContain('runs');
});
