import { describe, expect, test } from 'vitest';
import { createEditor, createMemoryWriter, setSlotValue } from '#editor';
import type { DocumentSave, SaveOutcome } from '#persistence';
import { arithmetic, library } from '../../editor/testing/example.ts';
import { createInProcessEngine } from '../../editor/testing/in-process-engine.ts';
import { createFittingSave } from './fitting-save.ts';

const document = {
  id: 'a',
  follows: 0,
  summary: { name: 'Sums', steps: 2, changedAt: 0, resultBytes: 100 },
  text: '{}',
};

/** A storage that has room for what `fits`. */
async function open() {
  const editor = createEditor({ document: arithmetic, library, engine: createInProcessEngine() });
  editor.documents.apply(setSlotValue('default', 'k', 5));
  await editor.run();
  const memory = createMemoryWriter(editor);
  const saves: DocumentSave[] = [];
  let fits = (_: DocumentSave): boolean => true;
  const fitting = createFittingSave({
    storage: {
      save(save): Promise<SaveOutcome> {
        saves.push(save);
        return Promise.resolve(fits(save) ? { kind: 'saved', revision: 1 } : { kind: 'storage-full' });
      },
    },
    now: () => 0,
  });
  return {
    fitting,
    memory,
    saves,
    room: (next: typeof fits) => {
      fits = next;
    },
  };
}

const entriesOf = ({ put }: DocumentSave) =>
  (put.get('head') as { readonly past: { readonly tail: readonly unknown[] } } | undefined)?.past.tail.length;

describe('where there is no room', () => {
  test.each([
    ['runs', ({ put }: DocumentSave) => !put.has('runs'), ['head'], 1],
    ['history', (save: DocumentSave) => !save.put.has('runs') && entriesOf(save) !== 1, ['head'], 0],
    ['memory', ({ put }: DocumentSave) => put.size === 0, [], undefined],
  ] as const)('for more, all but the %s is saved', async (leftOut, fits, put, entries) => {
    const { fitting, memory, saves, room } = await open();
    room(fits);
    expect(await fitting.save(document, memory)).toEqual({
      outcome: { kind: 'saved', revision: 1 },
      leftOut,
    });
    const last = saves.at(-1) as DocumentSave;
    expect([...last.put.keys()]).toEqual(put);
    expect(last.drop).toContain('runs'); // so that nothing older stays in its place
    expect(last.drop.includes('head')).toBe(leftOut === 'memory');
    expect(entriesOf(last)).toBe(entries);
    expect(last.summary.resultBytes).toBe(0);
  });

  test('for anything, that is said, and the next try is for all again', async () => {
    const { fitting, memory, saves, room } = await open();
    room(() => false);
    expect((await fitting.save(document, memory)).outcome).toEqual({ kind: 'storage-full' });
    expect(saves).toHaveLength(4);
    room(() => true);
    expect((await fitting.save(document, memory)).leftOut).toBe('nothing');
    expect(saves).toHaveLength(5);
  });
});

test('more is tried for when that is asked for, and all is written as soon as there is room', async () => {
  const { fitting, memory, saves, room } = await open();
  room(({ put }) => put.size === 0);
  await fitting.save(document, memory);
  const before = saves.length;
  await fitting.save(document, memory);
  expect(saves.length).toBe(before + 1);
  expect((await fitting.saveMore(document, memory)).outcome.kind).toBe('storage-full');
  expect(saves.length).toBe(before + 4); // what had room before is not written again
  room(() => true);
  expect((await fitting.saveMore(document, memory)).leftOut).toBe('nothing');
  const last = saves.at(-1) as DocumentSave;
  expect([...last.put.keys()]).toEqual(['head', 'runs']);
  expect(entriesOf(last)).toBe(1);
  expect(last.summary.resultBytes).toBe(100);
  expect((await fitting.save(document, memory)).leftOut).toBe('nothing');
});
