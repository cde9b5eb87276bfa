import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { documentToText, parseDocument, type WorkflowDocument } from '#document';
import {
  applyEdit,
  createEditor,
  type Edit,
  type Editor,
  recallMemory,
  removeNodes,
  renameStep,
  setSlotValue,
} from '#editor';
import { stepId } from '#engine';
import { createDatabase, createDocumentStorage, type SaveState } from '#persistence';
import { arithmetic, library } from '../../editor/testing/example.ts';
import { createInProcessEngine } from '../../editor/testing/in-process-engine.ts';
import { createAutosave } from './autosave.ts';

const k = (value: number) => setSlotValue('default', 'k', value);
const x = (value: number) => setSlotValue('default', 'x', value);

/** Tabs on one document and one storage; a save of one is told to the others only by `hear`. */
function tabs() {
  const storage = createDocumentStorage(createDatabase(new IDBFactory()), Date.now);
  const read = async () => {
    const stored = await storage.load('a', true);
    if (stored.kind !== 'stored') return undefined;
    const { row, text, parts } = stored;
    const parsed = parseDocument(text);
    if (parsed.kind !== 'document') return undefined;
    const { document, memory, known } = recallMemory(parts, parsed.document, library);
    const { revision, changedAt } = row;
    const history = memory?.history ?? { past: [], future: [] };
    return { revision, changedAt, document, history, runs: memory?.runs, known };
  };
  return {
    storage,
    /** `rescued`: what an earlier visit could not save any more. */
    async open(rescued?: WorkflowDocument) {
      const found = await read();
      const memory = found && {
        scenario: 'default',
        history: found.history,
        ...(found.runs && { runs: found.runs }),
      };
      const document = rescued ?? found?.document ?? arithmetic;
      const editor = createEditor({ document, library, memory, engine: createInProcessEngine() });
      const apart: WorkflowDocument[] = [];
      const states: SaveState[] = [];
      const rebased = vi.fn();
      const autosave = createAutosave({
        editor,
        id: 'a',
        storage,
        read,
        isDeleted: async () => (await storage.load('a')).kind === 'missing',
        keepApart: (kept) => void apart.push(kept),
        onRebased: rebased,
        revision: found?.revision ?? 0,
        changedAt: found?.changedAt ?? 0,
        known: found?.known,
        rescued: rescued !== undefined,
        now: Date.now,
        tell: (state) => void states.push(state),
        onGone: () => undefined,
      });
      const hear = async () => {
        const now = await read();
        if (now !== undefined) autosave.savedElsewhere(now.revision);
        await autosave.flush();
      };
      const edit = async (change: Edit) => {
        editor.documents.apply(change);
        await autosave.flush();
      };
      if (found === undefined) await autosave.flush();
      return { editor, autosave, apart, states, rebased, hear, edit };
    },
  };
}

function startOf({ documents }: Editor, name: string) {
  return documents.getState().current.scenarios[0]?.values.find(([slot]) => slot === name)?.[1];
}

test('an edit in one tab appears in the other, with its undo', async () => {
  const { open } = tabs();
  const one = await open();
  const two = await open();
  await one.edit(k(5));
  await two.hear();
  expect(startOf(two.editor, 'k')).toBe(5);
  two.editor.documents.undo();
  expect(startOf(two.editor, 'k')).toBe(4);
  await two.autosave.flush();
  await one.hear();
  expect(startOf(one.editor, 'k')).toBe(4);
  expect(one.editor.documents.getState().future).toHaveLength(1);
  expect(one.rebased).not.toHaveBeenCalled();
});

test('a run in one tab is known in the other: its plan skips', async () => {
  const { open } = tabs();
  const one = await open();
  const two = await open();
  await one.editor.run();
  await one.autosave.flush();
  await two.hear();
  expect(two.editor.derived.getState().plans.map(({ kind }) => kind)).toEqual(['will-skip', 'will-skip']);
  await two.editor.rerun();
  await two.autosave.flush();
  await one.hear();
  expect(one.editor.runs.getState().stepsSkipped).toEqual([0, 1]);
});

test('edits of both at once are both in, one after the other, and can be undone one by one', async () => {
  const { open } = tabs();
  const one = await open();
  const two = await open();
  one.editor.documents.apply(k(5));
  two.editor.documents.apply(x(7));
  await one.autosave.flush();
  await two.autosave.flush(); // finds that the other one was first
  await one.hear();
  for (const { editor } of [one, two]) {
    expect([startOf(editor, 'k'), startOf(editor, 'x')]).toEqual([5, 7]);
    expect(editor.documents.getState().past.map(({ name }) => name)).toEqual(['Change k', 'Change x']);
  }
  expect(two.rebased).toHaveBeenCalledOnce();
  expect([...one.apart, ...two.apart]).toEqual([]);
});

test('two values for one slot: the later one stands, and undo goes back to the other', async () => {
  const { open } = tabs();
  const one = await open();
  const two = await open();
  one.editor.documents.apply(k(5));
  two.editor.documents.apply(k(6));
  await one.autosave.flush();
  await two.autosave.flush();
  expect(startOf(two.editor, 'k')).toBe(6);
  two.editor.documents.undo();
  expect(startOf(two.editor, 'k')).toBe(5);
});

test('what does not go together stays beside each other: nothing is lost', async () => {
  const { open } = tabs();
  const one = await open();
  const two = await open();
  one.editor.documents.apply(removeNodes({ steps: [stepId('s1')], slots: [] }));
  two.editor.documents.apply(renameStep(stepId('s1'), 'Times'));
  const mine = documentToText(two.editor.documents.getState().current);
  await one.autosave.flush();
  await two.autosave.flush();
  expect(two.editor.documents.getState().current.workflow.steps).toHaveLength(1);
  expect(two.apart.map(documentToText)).toEqual([mine]);
});

test('an undo while the other tab saves is kept apart, too', async () => {
  const { open } = tabs();
  const one = await open();
  await one.edit(k(5));
  const two = await open();
  two.editor.documents.undo();
  one.editor.documents.apply(x(9));
  await one.autosave.flush();
  await two.autosave.flush();
  expect(startOf(two.editor, 'x')).toBe(9);
  expect(two.apart).toHaveLength(1);
});

test('what an earlier visit could not save is kept apart where another tab saves first', async () => {
  const { open } = tabs();
  const one = await open();
  const rescued = applyEdit(arithmetic, k(77));
  const two = await open(rescued);
  await one.edit(x(9));
  await two.autosave.flush();
  expect(startOf(two.editor, 'x')).toBe(9);
  expect(two.apart.map(documentToText)).toEqual([documentToText(rescued)]);
});

test('both tabs save again after the storage was cleared', async () => {
  const { open, storage } = tabs();
  const one = await open();
  await one.edit(k(5));
  await one.edit(k(6));
  const two = await open();
  await storage.remove('a');
  await storage.clear(Number.POSITIVE_INFINITY);
  await one.edit(x(9)); // begins anew, with a lower revision than the other tab knows
  await two.edit(k(7));
  await one.hear();
  for (const { editor, states } of [one, two]) {
    expect([startOf(editor, 'k'), startOf(editor, 'x')]).toEqual([7, 9]);
    expect(states.at(-1)?.kind).toBe('saved');
  }
});

test('an edit here brings back what was changed and deleted there before this tab heard of it', async () => {
  const { open, storage } = tabs();
  const one = await open();
  const two = await open();
  await one.edit(k(5));
  await storage.remove('a');
  await two.edit(x(9));
  expect(two.states.at(-1)?.kind).toBe('saved');
  const again = await open();
  expect([startOf(again.editor, 'k'), startOf(again.editor, 'x')]).toEqual([5, 9]);
  expect((await storage.load('a')).kind).toBe('stored');
});

describe('a workflow that another tab deletes', () => {
  async function deleted() {
    const { open, storage } = tabs();
    const tab = await open();
    await tab.edit(k(5));
    const hear = async () => {
      tab.autosave.lookAgain();
      await tab.autosave.flush();
    };
    await storage.remove('a');
    return { ...tab, storage, hear };
  }

  test('is said to be so at once, once, and not to be saved', async () => {
    const { states, hear } = await deleted();
    const before = states.length;
    await hear();
    await hear();
    expect(states.slice(before)).toEqual([{ kind: 'deleted' }]);
  });

  test('is saved again when it is asked for, and by the next edit', async () => {
    for (const again of [undefined, k(6)]) {
      const { states, hear, storage, autosave, editor } = await deleted();
      await hear();
      await autosave.flush(); // as a page does that is left
      expect(await storage.load('a')).toEqual({ kind: 'missing' });
      if (again === undefined) autosave.touch();
      else editor.documents.apply(again);
      await autosave.flush();
      expect(states.at(-1)).toEqual({ kind: 'saved', leftOut: 'nothing' });
      expect(await storage.load('a')).toMatchObject({
        kind: 'stored',
        text: documentToText(editor.documents.getState().current),
      });
    }
  });

  test('is saved as before when it is brought back there', async () => {
    const { states, hear, storage } = await deleted();
    await hear();
    await storage.restore('a');
    await hear();
    expect(states.at(-1)).toEqual({ kind: 'saved', leftOut: 'nothing' });
  });

  test('comes back where an edit of it was not saved yet', async () => {
    const { states, hear, storage, editor } = await deleted();
    editor.documents.apply(k(6));
    await hear();
    expect(states).not.toContainEqual({ kind: 'deleted' });
    expect((await storage.load('a')).kind).toBe('stored');
  });
});
