import { test as law } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentToText, parseDocument } from '#document';
import { type Cache, type CacheEntry, emptyCache, objectFrom, stepId, type WorkflowMemory } from '#engine';
import { anyName, anyValue } from '../../engine/testing/any-value.ts';
import { createEditor, type Editor } from '../create-editor.ts';
import { setSlotValue } from '../edits/set-slot-value.ts';
import { arithmetic, library } from '../testing/example.ts';
import { createInProcessEngine } from '../testing/in-process-engine.ts';
import { createMemoryWriter, type EditorMemory, recallMemory } from './editor-memory.ts';
import { memoryOfEditor, memoryOfFile, memoryOfLink, workflowMemoryOf } from './memory-of.ts';

const editorOf = (memory: EditorMemory | undefined, document = arithmetic) =>
  createEditor({ document, library, memory, engine: createInProcessEngine() });

/** As the next visit finds it. */
function recalled(editor: Editor): EditorMemory | undefined {
  const { put } = createMemoryWriter(editor).change(0);
  const read = parseDocument(documentToText(editor.documents.getState().current));
  if (read.kind !== 'document') throw new Error(read.kind);
  return recallMemory(structuredClone(put), read.document, library).memory;
}

const anyValues = fc.array(fc.tuple(anyName, anyValue), { maxLength: 3 }).map((pairs) => objectFrom(pairs));
const anyEntry: fc.Arbitrary<CacheEntry> = fc.record({
  fingerprint: fc.constantFrom('add@1', 'gone@1'),
  run: fc.constant(0),
  input: anyValues,
  output: anyValues,
});
const anyCache: fc.Arbitrary<Cache> = fc
  .array(fc.tuple(fc.constantFrom('s0', 's1', '__proto__').map(stepId), anyEntry), { maxLength: 3 })
  .map((entries) => ({ ...emptyCache, entries: new Map(entries) }));
const indices = fc.array(fc.nat(3), { maxLength: 4 });
const anyMemory: fc.Arbitrary<WorkflowMemory> = fc.record({
  cache: anyCache,
  flags: fc.record({ useExtracts: fc.boolean(), populateExtracts: fc.boolean() }),
  stepsRan: indices,
  stepsSkipped: indices,
  runs: fc.constant(0),
});

law.prop([anyMemory], { numRuns: 200 })('what a file remembers is the same on the next visit', (memory) => {
  const given = memoryOfFile(memory);
  if (given?.runs === undefined) return;
  expect(workflowMemoryOf(given.runs)).toEqual(memory);
  expect(recalled(editorOf(given))?.runs).toEqual(given.runs);
});

law.prop([anyCache], { numRuns: 200 })('results of a link are the same on the next visit', (results) => {
  const given = memoryOfLink(arithmetic, library, results);
  expect(given === undefined).toBe(results.entries.size === 0);
  if (given !== undefined) expect(recalled(editorOf(given))).toEqual({ ...given, scenario: 'default' });
});

/** The results of a run of the seed example. */
async function results(): Promise<Cache> {
  const editor = editorOf(undefined);
  await editor.run();
  return editor.runs.getState().cache;
}

test('a copy of a shared workflow shows the results of the link, and uses none of them', async () => {
  const shared = editorOf(memoryOfLink(arithmetic, library, await results()));
  for (const copy of [
    editorOf(memoryOfEditor(shared, 0)),
    editorOf(recalled(editorOf(memoryOfEditor(shared, 0)))),
  ]) {
    const { statusOf, slotViewOf, plans } = copy.derived.getState();
    expect([...statusOf.values()].map(({ kind }) => kind)).toEqual(['from-link', 'from-link']);
    expect(slotViewOf.get('final')?.value).toBe(20);
    expect(plans.map(({ kind }) => kind)).toEqual(['will-run', 'will-run']);
    expect(workflowMemoryOf(copy.runs.getState())).toBeUndefined();
    await copy.run();
    expect(copy.runs.getState()).toMatchObject({ stepsRan: [0, 1], stepsSkipped: [] });
    expect(recalled(copy)?.runs?.brought).toBeUndefined();
  }
});

test('an edit of a copy takes away what does not stand for it any more, and undo brings it back', async () => {
  const copy = editorOf(memoryOfLink(arithmetic, library, await results()));
  const kinds = () => [...copy.derived.getState().statusOf.values()].map(({ kind }) => kind);
  copy.documents.apply(setSlotValue('default', 'k', 5));
  expect(kinds()).toEqual(['from-link', 'not-run']);
  copy.documents.undo();
  expect(kinds()).toEqual(['from-link', 'from-link']);
});

test('a copy goes on from what was run in the shared one', async () => {
  const shared = editorOf(memoryOfLink(arithmetic, library, await results()));
  await shared.run();
  const copy = editorOf(memoryOfEditor(shared, 0));
  expect(copy.runs.getState()).toEqual(shared.runs.getState());
  await copy.rerun();
  expect(copy.runs.getState().stepsSkipped).toEqual([0, 1]);
});
