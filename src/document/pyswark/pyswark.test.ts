import { readFileSync } from 'node:fs';
import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { any, defineStepModel, number, Runner, State, Workflow } from '#engine';
import { documentToText } from '../document-to-text.ts';
import { parseDocument } from '../parse-document.ts';
import { createStepLibrary } from '../step-library.ts';
import { anyDocument } from '../testing/any-document.ts';
import { toSteps } from '../to-steps.ts';
import type { WorkflowDocument } from '../workflow-document.ts';
import { parseJsonTree, writeJsonTree } from './json-tree.ts';
import { parsePyswark } from './parse-pyswark.ts';
import { type PyswarkForm, writePyswark } from './write-pyswark.ts';

const NOW = '2027-01-01T00:00:00';
const LIBRARY = createStepLibrary([
  defineStepModel({
    id: 'math/add',
    name: 'AddModel',
    fields: { a: number(), b: number() },
    outputs: { sum: number() },
    run: ({ a, b }) => ({ sum: a + b }),
  }),
  defineStepModel({
    id: 'math/scale',
    name: 'ScaleModel',
    fields: { value: number(), factor: any() },
    outputs: { product: number() },
    run: ({ value }) => ({ product: value }),
  }),
]);

function read(text: string, library = LIBRARY) {
  const outcome = parsePyswark(text, library, 'n');
  if (outcome.kind !== 'pyswark') throw new Error(JSON.stringify(outcome));
  return outcome;
}

const envelope = (model: string, contents: unknown, more = {}) =>
  JSON.stringify({ model, contents, ...more });
const workflow = (steps: readonly unknown[], more = {}) =>
  envelope('pyswark.workflow.workflow.Workflow', { steps, ...more });
const step = (model: string, inputs = {}, outputs = {}, more = {}) => ({ model, inputs, outputs, ...more });

describe('a class', () => {
  test.each([
    ['AddModel', 'math/add@1'],
    ['__main__.AddModel', 'math/add@1'],
    ['workflow_runner.AddModel', 'math/add@1'],
    ['x_y_k.steps.add.AddModel', 'math/add@1'],
    ['mypkg.models.AddModel', 'mypkg.models.AddModel'],
    ['mypkg.steps.other.AddModel', 'mypkg.steps.other.AddModel'],
    ['constructor', 'constructor'],
  ])('%s is taken for %s', (path, model) => {
    const { document } = read(workflow([step(path, { x: 'a', y: 'b' }, { sum: 'z' })]));
    expect(document.workflow.steps[0]?.model).toBe(model);
  });

  test('of our name with other fields stays itself', () => {
    const { document, recognised } = read(workflow([step('AddModel', { x: 'left' }, { sum: 'z' })]));
    expect(document.workflow.steps[0]?.model).toBe('AddModel');
    expect(recognised).toEqual([]);
  });

  test('that was taken for one of ours is named, and is written as it was', () => {
    const { document, recognised } = read(workflow([step('__main__.AddModel', { x: 'a' }, {})]));
    expect(recognised).toMatchObject([
      { step: 's0', path: '__main__.AddModel', model: { ref: 'math/add@1' } },
    ]);
    expect(writePyswark(document, { form: 'workflow', library: LIBRARY, now: NOW }).text).toContain(
      '"__main__.AddModel"',
    );
  });
});

test('what pyswark does not have is written as it was, also after the document was saved', () => {
  const text = workflow([step('a.B', { '10': 'x', '2': 'y' }, {}, { later: { '10': 1, '2': 1.0 } })], {
    modelInputs: { data: { '0': { b: 1, '10': 2 } } },
    modelOutputs: { data: { '0': { '2': null } } },
    useExtracts: true,
    populateExtracts: true,
    stepsSkipped: [],
    stepsRan: [],
    later: [1],
  });
  const indented = writeJsonTree(
    (parseJsonTree(text) as unknown as { tree: never }).tree,
    'indented',
  ).replace('"2": 1\n', '"2": 1.0\n');
  const { document, memory } = read(indented);
  const saved = parseDocument(documentToText(document));
  if (saved.kind !== 'document') throw new Error(saved.kind);
  expect(writePyswark(saved.document, { form: 'workflow', library: LIBRARY, memory, now: NOW }).text).toBe(
    indented,
  );
});

test('a value that was edited is written as it is now', () => {
  const text = envelope('pyswark.workflow.state.State', { backend: { x: 1, y: 2 }, mutable: false }).replace(
    '2}',
    '2.0}',
  );
  const { document } = read(text);
  const [scenario] = document.scenarios;
  const edit = (y: number): WorkflowDocument => ({
    ...document,
    scenarios: [
      {
        ...scenario!,
        values: [
          ['x', 1],
          ['y', y],
        ],
      },
    ],
  });
  const written = (y: number) => writePyswark(edit(y), { form: 'state', library: LIBRARY, now: NOW }).text;
  expect(written(2)).toContain('"y": 2.0');
  expect(written(3)).toContain('"y": 3\n');
});

test('settings become slots, disabled steps are left out, and both are said', () => {
  const document: WorkflowDocument = {
    format: 'slotflow',
    version: 1,
    name: 'Settings & more',
    workflow: {
      steps: [
        {
          id: 's1',
          model: 'math/add@1',
          inputs: [['x', 'a']],
          outputs: [['sum', ['y', 'z']]],
          settings: [['b', 2]],
        },
        { id: 's2', model: 'math/add@1', disabled: true, inputs: [], outputs: [] },
        { id: 's3', model: 'gone@1', inputs: [], outputs: [] },
      ],
    },
    scenarios: [
      {
        name: 'default',
        mutable: false,
        values: [
          ['x', 1],
          ['s1.b', 9],
        ],
      },
    ],
    layout: { steps: {}, slots: [] },
  };
  const { text, notes } = writePyswark(document, { form: 'runner', library: LIBRARY, now: NOW });
  expect(notes).toEqual([
    { kind: 'setting-as-slot', step: 's1', field: 'b', slot: 's1.b 2' },
    { kind: 'disabled-left-out', step: 's2' },
    { kind: 'several-names', step: 's1', name: 'sum' },
    { kind: 'no-class', step: 's3', model: 'gone@1' },
  ]);
  const back = read(text).document;
  expect(back.workflow.steps.map(({ model }) => model)).toEqual(['math/add@1', 'gone@1']);
  expect(back.scenarios[0]?.values).toEqual([
    ['x', 1],
    ['s1.b', 9],
    ['s1.b 2', 2],
  ]);
});

test('results of steps with settings and defaults are found again', async () => {
  const document: WorkflowDocument = {
    format: 'slotflow',
    version: 1,
    name: 'n',
    workflow: {
      steps: [
        {
          id: 's1',
          model: 'math/add@1',
          inputs: [['x', 'a']],
          outputs: [['sum', 'y']],
          settings: [['b', 2]],
        },
      ],
    },
    scenarios: [{ name: 'default', mutable: false, values: [['x', 1]] }],
    layout: { steps: {}, slots: [] },
  };
  const ran = new Workflow(toSteps(document, LIBRARY));
  await new Runner(ran, new State([['x', 1]])).run();
  const { text } = writePyswark(document, { form: 'runner', library: LIBRARY, memory: ran.memory, now: NOW });
  const back = read(text);
  const again = new Workflow(toSteps(back.document, LIBRARY), back.memory);
  const report = await again.run(new State(back.document.scenarios[0]!.values));
  expect([report.stepsSkipped, report.result]).toEqual([[0], { y: 3 }]);
});

test('a record that says where to load from is kept, and has no value', () => {
  const text = envelope('pyswark.gluedb.db.Db', {
    records: [
      {
        info: { name: 'JPM', date_created: '2025-12-31' },
        body: { model: 'pyswark.gluedb.models.iomodel.IoModel', contents: { uri: 'pyswark:/data/a.csv' } },
      },
      {
        info: { name: 'window' },
        body: { model: 'pyswark.core.models.primitive.Int', contents: { inputs: 60 } },
      },
    ],
  });
  const { document, unresolved } = read(text);
  expect([unresolved, document.scenarios[0]?.values]).toEqual([['JPM'], [['window', 60]]]);
  const written = writePyswark(document, { form: 'gluedb', library: LIBRARY, now: NOW }).text;
  expect(JSON.stringify(JSON.parse(written))).toBe(text);
});

describe('a file is refused', () => {
  test.each([
    ['that is no JSON', '{"model":', { kind: 'not-json' }],
    ['without contents', '{"model":"a"}', { kind: 'not-pyswark' }],
    ['of another class', envelope('a.B', {}), { kind: 'unknown-class', model: 'a.B' }],
    ['that nests a hundred thousand deep', '['.repeat(100_000) + ']'.repeat(100_000), { kind: 'not-json' }],
    [
      'with a number that cannot be kept',
      envelope('pyswark.workflow.state.State', {}).replace('{}', '{"backend":{"x":9007199254740993}}'),
      { kind: 'invalid-pyswark' },
    ],
  ])('%s', (_, text, failure) => {
    expect(parsePyswark(text, LIBRARY, 'n')).toMatchObject(failure);
  });

  test('with all its faults, each with its path', () => {
    const text = workflow([step('a.B', { x: 1 }), 3, { inputs: [] }], {
      useExtracts: 1,
      stepsRan: [-1],
      modelInputs: { data: { a: {}, '0': 1 } },
    });
    const outcome = parsePyswark(text, LIBRARY, 'n');
    expect(
      outcome.kind === 'invalid-pyswark' &&
        outcome.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    ).toEqual([
      'contents.steps.0.inputs.x: expected a name',
      'contents.steps.1: expected a step',
      'contents.steps.2.model: is missing',
      'contents.steps.2.inputs: expected an object',
      'contents.steps.2.model: is empty',
      'contents.modelInputs.0: expected values by name',
      'contents.modelInputs.a: is no index of a step',
      'contents.useExtracts: expected true or false',
      'contents.stepsRan.0: expected an index',
    ]);
  });
});

const FORMS: readonly PyswarkForm[] = ['workflow', 'state', 'runner', 'step', 'gluedb'];

law.prop([anyDocument, fc.constantFrom(...FORMS)], { numRuns: 300 })(
  'any document gives a file, and what is read of it is written again letter by letter',
  (document, form) => {
    const { text } = writePyswark(document, { form, library: LIBRARY, now: NOW });
    const outcome = parsePyswark(text, LIBRARY, document.name);
    if (form === 'step' && outcome.kind === 'invalid-pyswark') return; // there was no step
    if (outcome.kind !== 'pyswark') throw new Error(JSON.stringify(outcome));
    const { document: again, memory } = outcome;
    expect(writePyswark(again, { form, library: LIBRARY, memory, now: NOW }).text).toBe(text);
  },
);

const texts = ['wire', 'gluedb'].flatMap((name) => {
  const { cases } = JSON.parse(readFileSync(`src/document/pyswark/testing/golden/${name}.json`, 'utf8'));
  return cases.map(({ text }: { text: string }) => text) as string[];
});
const anyPart = fc.oneof(
  fc.constantFrom(
    'null',
    '{}',
    '[]',
    '"',
    '1e999',
    '-',
    '"__proto__":',
    '"contents":',
    '{"a":1}',
    ',',
    '0',
    'true',
  ),
  fc.string({ maxLength: 3 }),
);

law.prop(
  [
    fc.constantFrom(...texts),
    fc.array(fc.tuple(fc.nat(), fc.nat(12), anyPart), { minLength: 1, maxLength: 3 }),
  ],
  {
    numRuns: 3_000,
  },
)('a mutated file is read or refused', (text, mutations) => {
  const mutated = mutations.reduce((before, [at, length, part]) => {
    const start = at % before.length;
    return before.slice(0, start) + part + before.slice(start + length);
  }, text);
  const outcome = parsePyswark(mutated, LIBRARY, 'n');
  if (outcome.kind !== 'pyswark') return;
  for (const form of FORMS)
    writePyswark(outcome.document, { form, library: LIBRARY, memory: outcome.memory, now: NOW });
});
