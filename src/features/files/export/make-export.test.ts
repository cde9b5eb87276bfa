import { describe, expect, test } from 'vitest';
import { documentToText, emptyDocument, parseFile, parseFileText, type WorkflowDocument } from '#document';
import { createEditor } from '#editor';
import { arithmetic, library } from '../../../editor/testing/example.ts';
import { createInProcessEngine } from '../../../editor/testing/in-process-engine.ts';
import { makeExport } from './make-export.ts';

type Form = Parameters<typeof makeExport>[0];

async function made(
  form: Form,
  { document = arithmetic, run = false, slot = 'final', withoutResults = false } = {},
) {
  const editor = createEditor({ document, library, engine: createInProcessEngine() });
  if (run) await editor.run();
  const { names, scenario } = editor.derived.getState();
  return makeExport(form, {
    document,
    library,
    names,
    runs: editor.runs.getState(),
    scenario: scenario.name,
    slot,
    withoutResults,
    now: 0,
  });
}

async function text(form: Form, options: Parameters<typeof made>[1] = {}): Promise<string> {
  const content = (await made(form, options))?.content;
  return typeof content === 'string' ? content : '';
}

describe('what can come back, comes back', () => {
  test('a workflow file, letter by letter', async () => {
    const outcome = parseFileText(await text('json'), 'a.json', library);
    expect(outcome.kind === 'document' && documentToText(outcome.document)).toBe(documentToText(arithmetic));
  });

  test.each<Form>(['pyswark', 'pyswark-state', 'gluedb'])('%s, letter by letter', async (form) => {
    const first = await text(form);
    const outcome = parseFileText(first, `${arithmetic.name}.json`, library);
    if (outcome.kind !== 'pyswark') throw new Error(outcome.kind);
    expect(await text(form, { document: { ...outcome.document, name: arithmetic.name } })).toBe(first);
  });
});

test('pyswark gets the cached results of the last run', async () => {
  const outcome = parseFileText(await text('pyswark', { run: true }), 'a.json', library);
  expect(outcome.kind === 'pyswark' && outcome.memory.stepsRan).toEqual([0, 1]);
  expect(outcome.kind === 'pyswark' && outcome.memory.cache.entries.size).toBe(2);
});

test('each form has the name of the workflow and an ending of its own', async () => {
  const document = { ...arithmetic, name: 'Apples: 1/2' };
  const forms: Form[] = ['json', 'pyswark', 'pyswark-state', 'gluedb', 'state', 'slot', 'receipts', 'log'];
  const names = await Promise.all(
    forms.map(async (form) => (await made(form, { document, run: true }))?.fileName),
  );
  expect(names).toEqual([
    'Apples 1 2.slotflow.json',
    'Apples 1 2.pyswark.json',
    'Apples 1 2, default.state.json',
    'Apples 1 2, default.gluedb',
    'Apples 1 2, run 1.state.json',
    'Apples 1 2, run 1, final.json',
    'Apples 1 2, run 1.receipts.json',
    'Apples 1 2.log.txt',
  ]);
});

describe('results', () => {
  test('are not there before the first run', async () => {
    for (const form of ['state', 'slot', 'receipts', 'log'] as const)
      expect(await made(form)).toBeUndefined();
  });

  test('the state has each slot on a line, in order', async () => {
    expect(JSON.parse(await text('state', { run: true })).state.at(-1)).toEqual(['final', 20]);
    expect(await text('state', { run: true })).toMatch(/\n {4}\["x",2\],\n/);
  });

  test('a slot is JSON, and its text where it holds one', async () => {
    expect(await text('slot', { run: true })).toBe('20\n');
    const [scenario] = arithmetic.scenarios;
    const document = {
      ...arithmetic,
      scenarios: [
        {
          ...scenario,
          name: 'default',
          mutable: false,
          values: [...(scenario?.values ?? []), ['said', 'a\nb']],
        },
      ],
    } as WorkflowDocument;
    expect(await made('slot', { document, run: true, slot: 'said' })).toMatchObject({
      content: 'a\nb',
      type: 'text/plain',
    });
  });

  test('the log has the engine’s lines as it writes them', async () => {
    expect(await text('log', { run: true })).toMatch(
      /^Run #1 started\. .*\nRunning Step {2}0\. AddModel\.\.\.\ndone\.\n.*Run #1 ended after [^\n]*\n$/s,
    );
  });

  test('the receipts say why, and are JSON whatever the values are', async () => {
    expect(JSON.parse(await text('receipts', { run: true })).receipts).toMatchObject([
      { kind: 'ran', step: 's0', reasons: [{ kind: 'first-run' }] },
      { kind: 'ran', step: 's1' },
    ]);
  });
});

describe('the notes', () => {
  test('a workflow file says nothing, as long as nothing in it looks like a secret', async () => {
    expect((await made('json'))?.notes).toEqual([]);
    const document = {
      ...emptyDocument('a'),
      scenarios: [{ name: 'default', mutable: false, values: [['api_key', 'abc']] }],
    } as WorkflowDocument;
    expect((await made('json', { document }))?.notes).toEqual([
      'api_key looks like a secret, and is in the file as it is.',
    ]);
  });

  test('a form of pyswark says what it has no place for', async () => {
    expect((await made('pyswark'))?.notes).toContain(
      'Starting values are not part of it: they leave as a state.',
    );
  });

  test('a state says which other scenarios stay', async () => {
    const [scenario] = arithmetic.scenarios;
    const document = {
      ...arithmetic,
      scenarios: [scenario, { ...scenario, name: 'small' }],
    } as WorkflowDocument;
    expect((await made('gluedb', { document }))?.notes).toEqual(['1 other scenario stays here: small.']);
  });
});

test('a package is a zip that is not taken for a workflow', async () => {
  const zip = await made('zip');
  expect(zip?.content).toBeInstanceOf(Uint8Array);
  expect(parseFile(zip?.content as Uint8Array, 'a.zip', library)).toEqual({ kind: 'other-file', of: 'zip' });
});
