import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fc, test as law } from '@fast-check/vitest';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { any, defineStepModel, integer, number, State, Workflow } from '#engine';
import { parseDocument } from '../parse-document.ts';
import { createStepLibrary } from '../step-library.ts';
import { anyDocument } from '../testing/any-document.ts';
import { toSteps } from '../to-steps.ts';
import type { DocumentStep, WorkflowDocument } from '../workflow-document.ts';
import { pythonApp, pythonAppZip } from './python-app.ts';
import { pythonComment, pythonLiteral, pythonString } from './python-literal.ts';
import { pythonNotebook } from './python-notebook.ts';
import { toPythonProgram } from './python-program.ts';
import { pythonScript } from './python-script.ts';

// Where there is no python3, what runs Python is skipped, and counts as skipped.
const hasPython = spawnSync('python3', ['--version']).status === 0;
const STAND_IN = resolve('src/document/python/testing/stand-in');
const folder = mkdtempSync(join(tmpdir(), 'slotflow-python-'));
afterAll(() => rmSync(folder, { recursive: true }));

function runPython(given: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync('python3', given, {
    cwd: folder,
    encoding: 'utf8',
    input,
    env: { ...process.env, PYTHONPATH: STAND_IN, PYTHONIOENCODING: 'utf-8', PYTHONDONTWRITEBYTECODE: '1' },
  });
  return { status, stdout, stderr };
}

const LIBRARY = createStepLibrary([
  defineStepModel({
    id: 'math/add',
    name: 'AddModel',
    summary: 'Adds two "numbers".\\',
    fields: { a: number(), b: number() },
    outputs: { sum: number() },
    python: "return { 'sum': self.a + self.b }",
    run: ({ a, b }) => ({ sum: a + b }),
  }),
  defineStepModel({
    id: 'math/multiply',
    name: 'MultiplyModel',
    fields: { value: number(), factor: number() },
    outputs: { product: number() },
    python: "return { 'product': self.value * self.factor }",
    run: ({ value, factor }) => ({ product: value * factor }),
  }),
  defineStepModel({
    id: 'odd',
    name: 'class',
    fields: { 'a b': integer(), class: integer(), run: any() },
    outputs: { 'out put': any() },
    python: "return { 'out put': [ self.a_b, self.class_, self.run_ ] }",
    run: (input) => ({ 'out put': [input['a b'], input.class, input.run] }),
  }),
  defineStepModel({ id: 'untold', fields: { x: any() }, outputs: { y: any() }, run: ({ x }) => ({ y: x }) }),
]);

function seedExample(): WorkflowDocument {
  const outcome = parseDocument(readFileSync('public/gallery/arithmetic.json', 'utf8'));
  if (outcome.kind !== 'document') throw new Error(outcome.kind);
  return outcome.document;
}

function documentOf(steps: readonly DocumentStep[], values: WorkflowDocument['scenarios'][0]['values']) {
  const scenarios = [{ name: 'default', mutable: false, values }];
  return { ...seedExample(), workflow: { steps }, scenarios };
}

const AWKWARD: readonly (readonly [string, WorkflowDocument])[] = [
  ['the seed example', seedExample()],
  [
    'a slot that feeds two fields, and an output that fills two slots',
    documentOf(
      [
        { id: 's1', model: 'math/add@1', inputs: [['x', ['a', 'b']]], outputs: [['sum', ['y', 'z']]] },
        {
          id: 's2',
          model: 'math/multiply@1',
          inputs: [
            ['y', 'value'],
            ['z', 'factor'],
          ],
          outputs: [['product', 'x 2']],
        },
      ],
      [['x', 3]],
    ),
  ],
  [
    'names and values that are no Python',
    documentOf(
      [
        {
          id: 's1',
          model: 'odd@1',
          inputs: [
            ["it's", 'a b'],
            ['😀', 'class'],
            ['\u202eabc', 'run'],
          ],
          outputs: [['out put', '__proto__']],
        },
        {
          id: 's2',
          model: 'odd@1',
          inputs: [
            ["it's", 'a b'],
            ['😀', 'class'],
            ['', 'run'],
          ],
          outputs: [['out put', 'def\nx()']],
          title: '"""\nimport os',
          note: "'''\n\u2028x = 1",
        },
      ],
      [
        ["it's", 1],
        ['😀', 2],
        ['\u202eabc', 'x"\\\'\n\0\u2028'],
        ['', [null, true, { '10': -0.5, '2': [] }, 'é']],
      ],
    ),
  ],
  [
    'settings, and a step that is disabled',
    documentOf(
      [
        {
          id: 's1',
          model: 'math/add@1',
          inputs: [['x', 'a']],
          outputs: [['sum', 'y']],
          settings: [['b', 40]],
        },
        { id: 's2', model: 'math/add@1', disabled: true, inputs: [['x', 'a']], outputs: [['sum', 'z']] },
      ],
      [['x', 2]],
    ),
  ],
];

const DUMP = '\nimport json\nprint( json.dumps( runner.rerunState.backend ))\n';

describe.each(AWKWARD)('the Python of %s', (name, document) => {
  test.runIf(hasPython)('leaves the state that the engine leaves', async () => {
    const { status, stdout, stderr } = runPython(
      ['-'],
      pythonScript(toPythonProgram(document, LIBRARY), '') + DUMP,
    );
    expect([status, stderr]).toEqual([0, '']);
    const state = new State(document.scenarios[0]!.values);
    const { failure } = await new Workflow(toSteps(document, LIBRARY)).run(state);
    expect(failure).toBeUndefined();
    const found = new Map(Object.entries(JSON.parse(stdout.trim().split('\n').at(-1)!)));
    for (const [slot, value] of state.entries()) expect([slot, found.get(slot)]).toEqual([slot, value]);
  });

  test.runIf(hasPython)('runs as a notebook', () => {
    const { cells } = JSON.parse(pythonNotebook(toPythonProgram(document, LIBRARY), '')) as {
      cells: { cell_type: string; source: string[] }[];
    };
    const code = cells.filter((cell) => cell.cell_type === 'code').map(({ source }) => source.join(''));
    expect(runPython(['-'], code.join('\n'))).toMatchObject({ status: 0, stderr: '' });
  });

  test.runIf(hasPython)('runs as an application', () => {
    const program = toPythonProgram(document, LIBRARY);
    const top = join(folder, name.replaceAll(/\W/g, '_'));
    for (const [path, bytes] of Object.entries(unzipSync(pythonAppZip(program)))) {
      mkdirSync(dirname(join(top, path)), { recursive: true });
      writeFileSync(join(top, path), bytes);
    }
    const { status, stderr } = runPython([
      '-c',
      `import sys; sys.path.insert( 0, '${top}' ); import runpy; runpy.run_module( '${program.package}', run_name='__main__' )`,
    ]);
    expect([status, stderr]).toEqual([0, '']);
  });
});

test.runIf(hasPython)('the script of the seed example prints what pyswark prints for its own', () => {
  const { stdout } = runPython(['-'], pythonScript(toPythonProgram(seedExample(), LIBRARY), 'default'));
  expect(stdout).toBe(
    [
      "result: {'final': 20}",
      'stepsRan:     [0, 1]',
      'stepsSkipped: []',
      'state[total]: 5',
      'state[final]: 20',
      "rerun result: {'final': 20}",
      'stepsRan:     [0, 1]',
      'stepsSkipped: [0, 1]',
      '',
    ].join('\n'),
  );
});

test.runIf(hasPython)('a model without Python text says what is missing when it runs', () => {
  const document = documentOf(
    [{ id: 's1', model: 'untold@1', inputs: [['x', 'x']], outputs: [['y', 'z']] }],
    [['x', 1]],
  );
  const script = pythonScript(toPythonProgram(document, LIBRARY), '');
  expect(script).toContain('# TO BE WRITTEN: there is no Python text of untold@1.');
  expect(runPython(['-'], script).stderr).toContain(
    'Untold has no Python text (untold@1): return a dict with y',
  );
});

test('a class that came from Python is named by its path', () => {
  const step = { id: 's1', model: 'mypkg.steps.Clean', inputs: [], outputs: [] };
  const program = toPythonProgram(documentOf([step], []), LIBRARY);
  expect(pythonScript(program, '')).toContain("model   = 'mypkg.steps.Clean',");
  expect(program.classes).toEqual([]);
});

test('the application has the layout of those of pyswark', () => {
  expect(Object.keys(pythonApp(toPythonProgram(seedExample(), LIBRARY)))).toEqual([
    'x_y_k/__init__.py',
    'x_y_k/__main__.py',
    'x_y_k/steps/__init__.py',
    'x_y_k/steps/add.py',
    'x_y_k/steps/multiply.py',
    'x_y_k/workflows/__init__.py',
    'x_y_k/workflows/main.py',
    'x_y_k/states/__init__.py',
    'x_y_k/states/default.py',
    'x_y_k/runner/__init__.py',
    'x_y_k/runner/main.py',
  ]);
});

law.prop([anyDocument], { numRuns: 300 })(
  'any document gives a script, a notebook and an application',
  (document) => {
    const program = toPythonProgram(document, LIBRARY);
    expect(pythonScript(program, '')).toContain('WORKFLOW = Workflow(');
    const { cells, nbformat, nbformat_minor: minor } = JSON.parse(pythonNotebook(program, ''));
    expect([nbformat, minor]).toEqual([4, 5]);
    const ids = cells.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id: string) => /^[a-zA-Z0-9-_]{1,64}$/.test(id))).toBe(true);
    expect(Object.keys(unzipSync(pythonAppZip(program))).length).toBe(Object.keys(pythonApp(program)).length);
  },
);

const anyText = fc.string({ unit: 'binary' });

test.runIf(hasPython)('Python takes the text of any document, and reads any text as it was', () => {
  const scripts = fc
    .sample(anyDocument, { numRuns: 150, seed: 11 })
    .map((document) => toPythonProgram(document, LIBRARY))
    .flatMap((program) => [pythonScript(program, ''), ...Object.values(pythonApp(program))]);
  const texts = fc.sample(anyText, { numRuns: 500, seed: 12 });
  const read = `import json, sys\nscripts, literals, comments = json.load( sys.stdin )
for script in scripts: compile( script, 'script', 'exec' )
for comment in comments: exec( comment )
print( json.dumps( [ eval( literal ) for literal in literals ] ))`;
  const { status, stdout, stderr } = runPython(
    ['-c', read],
    JSON.stringify([scripts, texts.map(pythonString), texts.map((text) => pythonComment(text))]),
  );
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toEqual(texts);
});

test.each([
  [null, 'None'],
  [true, 'True'],
  [Number.NaN, "float( 'nan' )"],
  [Number.NEGATIVE_INFINITY, "float( '-inf' )"],
  [0.00001, '1e-05'],
  [[], '[]'],
  [{ a: [1, 'b'] }, "{ 'a': [ 1, 'b' ] }"],
])('%j is written as %s', (value, text) => {
  expect(pythonLiteral(value)).toBe(text);
});
