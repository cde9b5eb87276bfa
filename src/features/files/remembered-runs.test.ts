// What a file of pyswark remembers of its runs goes the whole way that a person takes: opened, kept, saved with the
// document, read again on the next visit, and exported.
import { readFileSync } from 'node:fs';
import { test as law } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentToText, parseDocument, type WorkflowDocument } from '#document';
import {
  canRerun,
  createEditor,
  createMemoryWriter,
  type Editor,
  type EditorMemory,
  recallMemory,
} from '#editor';
import { library } from '../../editor/testing/example.ts';
import { createInProcessEngine } from '../../editor/testing/in-process-engine.ts';
import { makeExport } from './export/make-export.ts';
import { openFiles } from './open-files.ts';

const WIRE = 'src/document/pyswark/testing/golden/wire.json';
const { cases } = JSON.parse(readFileSync(WIRE, 'utf8')) as { cases: readonly Case[] };
interface Case {
  readonly name: string;
  readonly of: string;
  readonly text: string;
}
const workflows = cases.filter(({ of }) => of === 'workflow');
const golden = (name: string) => cases.find((one) => one.name === name)?.text ?? '';

const editorOf = (document: WorkflowDocument, memory: EditorMemory | undefined) =>
  createEditor({ document, library, memory, engine: createInProcessEngine() });

async function opened(text: string): Promise<Editor | undefined> {
  let editor: Editor | undefined;
  await openFiles([{ kind: 'text', text }], {
    library,
    keep: (document, memory) => {
      editor = editorOf(document, memory);
    },
    saved: { noteOpened: () => undefined },
    onOpening: () => undefined,
  });
  return editor;
}

async function imported(text: string): Promise<Editor> {
  const editor = await opened(text);
  if (editor === undefined) throw new Error('It was not opened.');
  return editor;
}

/** As the next visit has it. */
function reloaded(editor: Editor): Editor {
  const { put } = createMemoryWriter(editor).change(0);
  const read = parseDocument(documentToText(editor.documents.getState().current));
  if (read.kind !== 'document') throw new Error(read.kind);
  const { document, memory } = recallMemory(structuredClone(put), read.document, library);
  return editorOf(document, memory);
}

function exported({ documents, derived, runs }: Editor, withoutResults = false) {
  const { names, scenario } = derived.getState();
  const source = { library, names, scenario: scenario.name, slot: undefined, withoutResults, now: 0 };
  const made = makeExport('pyswark', {
    ...source,
    document: documents.getState().current,
    runs: runs.getState(),
  });
  return { text: made?.content as string, notes: made?.notes ?? [] };
}

describe.each(workflows)('$name', ({ text }) => {
  test('leaves letter by letter as it came', async () => {
    expect(exported(await imported(text)).text).toBe(text);
  });

  test('leaves so on the next visit, too', async () => {
    expect(exported(reloaded(await imported(text))).text).toBe(text);
  });
});

/** The seed example's own models, so that it runs here. */
const seed = golden('after-run').replaceAll('"Add"', '"__main__.AddModel"').replaceAll('"Multiply"', '"__main__.MultiplyModel"'); // biome-ignore format: one line says it

describe('after opening a workflow that has run elsewhere', () => {
  test('the plan skips what its results stand for, and they are shown as from the file', async () => {
    for (const editor of [await imported(seed), reloaded(await imported(seed))]) {
      const { plans, planShown, statusOf, slotViewOf } = editor.derived.getState();
      expect(plans).toMatchObject([
        { kind: 'will-skip', since: 0 },
        { kind: 'will-skip', since: 0 },
      ]);
      expect([planShown, ...statusOf.values()]).toEqual([true, { kind: 'from-file' }, { kind: 'from-file' }]);
      expect(slotViewOf.get('final')?.value).toBe(20);
      expect(editor.runs.getState()).toMatchObject({ stepsRan: [0, 1], stepsSkipped: [], history: [] });
    }
  });

  test('what the plan said is what a rerun does, and the counters go on', async () => {
    const editor = await imported(seed);
    await editor.rerun();
    const { history, stepsRan, stepsSkipped, brought } = editor.runs.getState();
    expect(history.at(-1)?.receipts.map(({ kind }) => kind)).toEqual(['skipped', 'skipped']);
    expect({ stepsRan, stepsSkipped, brought }).toEqual({ stepsRan: [0, 1], stepsSkipped: [0, 1] });
    const contents = JSON.parse(exported(editor).text).contents;
    expect(contents).toMatchObject({ stepsRan: [0, 1], stepsSkipped: [0, 1] });
  });

  test('Run makes everything anew', async () => {
    const editor = await imported(seed);
    await editor.run();
    expect(editor.runs.getState()).toMatchObject({ stepsRan: [0, 1], stepsSkipped: [] });
    expect([...editor.runs.getState().cache.entries.values()].map(({ run }) => run)).toEqual([1, 1]);
  });

  test('steps of unknown models are skipped with their results', async () => {
    const editor = await imported(golden('after-run'));
    expect(editor.derived.getState().plans.map(({ kind }) => kind)).toEqual(['will-skip', 'will-skip']);
    await editor.rerun();
    expect(editor.runs.getState().history.at(-1)?.outcome).toMatchObject({ outputs: [['final', 20]] });
  });

  test('a workflow that was never run waits for its first run', async () => {
    for (const name of ['fresh-workflow', 'empty-workflow']) {
      const editor = await imported(golden(name));
      await editor.rerun();
      expect(editor.runs.getState().history).toEqual([]);
    }
  });
});

describe('the export', () => {
  test('says that results leave, and leaves nothing of them where they are to stay', async () => {
    const editor = await imported(seed);
    expect(exported(editor).notes[0]).toMatch(/^The results of 2 steps that came with the file are in it/);
    const without = exported(editor, true);
    const fresh = golden('fresh-workflow').replaceAll('"Add"', '"__main__.AddModel"').replaceAll('"Multiply"', '"__main__.MultiplyModel"'); // biome-ignore format: one line says it
    expect(without.text).toBe(fresh);
    expect(without.notes.join()).not.toMatch(/result/);
  });

  test('leaves out what is no result of a step, too', async () => {
    const contents = JSON.parse(exported(await imported(golden('partial-failure')), true).text).contents;
    expect([contents.modelInputs.data, contents.modelOutputs.data]).toEqual([{}, {}]);
  });

  test('names what looks like a secret among the results', async () => {
    const editor = await imported(seed.replaceAll('"x"', '"api_key"'));
    expect(exported(editor).notes.join()).toMatch(/api_key looks like a secret/);
    expect(exported(editor, true).notes.join()).not.toMatch(/secret/);
  });
});

const step = '{"model":"__main__.AddModel","inputs":{"x":"a","y":"b"},"outputs":{"sum":"total"}}';
const workflow = (inputs: string, outputs: string, counters = '[0]') =>
  `{"model":"pyswark.workflow.workflow.Workflow","contents":{"steps":[${step}],"modelInputs":{"data":${inputs}},"modelOutputs":{"data":${outputs}},"useExtracts":true,"populateExtracts":true,"stepsSkipped":[],"stepsRan":${counters}}}`;
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('extracts that were forged', () => {
  test.each([
    [
      'names that every object has',
      '{"0":{"__proto__":1,"constructor":2,"a":1,"b":2}}',
      '{"0":{"__proto__":{"sum":7}}}',
    ],
    ['an output that is missing', '{"0":{"a":1,"b":2}}', '{"0":{}}'],
    ['an output of another type', '{"0":{"a":1,"b":2}}', '{"0":{"sum":["no number"]}}'],
    ['an input of another type', '{"0":{"a":"1","b":null}}', '{"0":{"sum":3}}'],
    ['deep values', `{"0":{"a":1,"b":${nested(900)}}}`, `{"0":{"sum":${nested(900)}}}`],
    ['numbers that are too large', '{"0":{"a":1e999,"b":-1e999}}', '{"0":{"sum":1e999}}'],
    ['a step that is not there', '{"4294967296":{"a":1}}', '{"4294967296":{"sum":1}}'],
    ['counters of steps that are not there', '{}', '{}', '[9007199254740991]'],
  ])('open, are planned and run, saved and exported: %s', async (_, inputs, outputs, counters = '[0]') => {
    const text = workflow(inputs, outputs, counters);
    const editor = await imported(text);
    const before = exported(editor).text;
    expect(JSON.parse(before)).toEqual(JSON.parse(text));
    expect(exported(reloaded(editor)).text).toBe(before);
    const planned = editor.derived.getState().plans.map(({ kind }) => kind);
    await editor.rerun();
    const receipts = editor.runs
      .getState()
      .history.at(-1)
      ?.receipts.map(({ kind }) => kind);
    expect(receipts).toEqual(planned.map((kind) => (kind === 'will-skip' ? 'skipped' : 'failed')));
    expect(({} as { readonly sum?: unknown }).sum).toBeUndefined();
  });

  test.each([
    ['too deep', `{"0":{"a":${nested(5_000)}}}`, '{"0":{}}'],
    ['no table', '[]', '{}'],
    ['no values', '{"0":[1]}', '{"0":{"sum":1}}'],
    ['no index', '{"01":{}}', '{"01":{}}'],
    ['counters that are none', '{}', '{}', '[-1]'],
  ])('are refused: %s', async (_, inputs, outputs, counters = '[0]') => {
    expect(await opened(workflow(inputs, outputs, counters))).toBeUndefined();
  });

  const anyField = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'sum', '__proto__') },
    fc.string(),
  );
  const anyGiven = fc.oneof(fc.constantFrom(1, 2, 'text', null, [3]), fc.jsonValue());
  const anyExtract = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom({ a: 1, b: 2 }, { sum: 3 }, { sum: 'three' }) },
    { weight: 3, arbitrary: fc.dictionary(anyField, anyGiven, { maxKeys: 3 }) },
  );
  const anyTable = fc.oneof(
    { weight: 4, arbitrary: anyExtract.map((extract) => ({ 0: extract })) },
    fc.dictionary(fc.constantFrom('0', '1', '7'), anyExtract),
    fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 2 }),
  );
  const anyCounters = fc.oneof(
    { weight: 4, arbitrary: fc.array(fc.nat(9), { maxLength: 3 }) },
    fc.jsonValue(),
  );
  law.prop([anyTable, anyTable, anyCounters], { numRuns: 300 })(
    'are refused, or come back equal and do what the plan says, whatever they are',
    async (inputs, outputs, counters) => {
      const text = workflow(JSON.stringify(inputs), JSON.stringify(outputs), JSON.stringify(counters));
      const editor = await opened(text);
      if (editor === undefined) return;
      const once = exported(editor).text;
      expect(exported(reloaded(editor)).text).toBe(once);
      expect(exported(await imported(once)).text).toBe(once);
      const [plan] = editor.derived.getState().plans;
      await editor.rerun();
      const receipt = editor.runs.getState().history.at(-1)?.receipts[0];
      if (receipt === undefined) {
        expect(canRerun(editor.runs.getState())).toBe(false);
        return;
      }
      const foreseen = { 'will-skip': ['skipped'], 'will-fail': ['failed'], 'will-run': ['ran', 'failed'] };
      expect(plan?.kind === 'depends' ? [] : foreseen[plan?.kind ?? 'will-run']).toContain(receipt.kind);
    },
  );
});
