// Each model's Python text gives what its function gives. Where there is no python3, this is skipped, and says so.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Value } from '#engine';
import { stepModels } from './step-models.ts';
import { runModel } from './testing/run-model.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Runs bodies of \`run\` methods, each with its input as the attributes of self. */
const RUNNER = `
import json, sys, types
for body, fields in json.load( sys.stdin ):
    source = 'def run( self ):\\n' + '\\n'.join( '    ' + line for line in body.split( '\\n' ))
    scope = {}
    exec( source, scope )
    try:
        print( json.dumps( { 'ok': scope[ 'run' ]( types.SimpleNamespace( **fields )) } ))
    except Exception as error:
        print( json.dumps( { 'failed': str( error ) } ))
`;

const EDGES: readonly (readonly [string, Readonly<Record<string, Value>>])[] = [
  ...[2.5, -2.5, 0.5, -0.4, 1.005, 1234.5678, 1e21, 123456789012345.6].flatMap((value) =>
    [0, 2, -2, 400, -400].map((digits) => ['math/round', { value, digits }] as const),
  ),
  ...[
    0,
    -0,
    5,
    -5,
    0.1,
    20.25,
    1e-7,
    1.5e-7,
    0.000001,
    123456789.125,
    1e20,
    1e21,
    1.25e300,
    -3e-10,
    2 ** 53,
  ].map((value) => ['text/format-number', { value }] as const),
  ...[' 4.5 ', '-1e3', '.5', '5.', '4', '', '4,5', '0x10', 'NaN', '1 2', '١', '\u00a07\n', "it's"].map(
    (text) => ['text/parse-number', { text }] as const,
  ),
  ...[[], [0.1, 0.2, 0.3], [1, true], ['1'], [0.1, 1e16, -1e16]].map(
    (numbers) => ['list/sum', { numbers }] as const,
  ),
  ...[-1, 0, 2, 1_000_001].map((times) => ['list/repeat', { value: [1], times }] as const),
  ...[-5, 2, 3, 1000].map((below) => ['math/count-primes', { below }] as const),
  ['math/divide', { value: 1, by: 0 }],
  ['math/divide', { value: -7, by: 2 }],
  ['text/concatenate', { left: 'é', right: '😀', separator: '\n' }],
];

test.runIf(hasPython)('the Python text of every model does what the model does', async () => {
  const models = new Map(stepModels.map((model) => [model.id, model]));
  const cases = [
    ...stepModels.map((model) => [model, model.example?.input ?? {}] as const),
    ...EDGES.map(([id, input]) => [models.get(id)!, input] as const),
  ];
  const { stdout, stderr } = spawnSync('python3', ['-c', RUNNER], {
    input: JSON.stringify(cases.map(([{ python }, input]) => [python, input])),
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  expect(stderr).toBe('');
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(cases.length);
  for (const [index, [model, input]] of cases.entries()) {
    const ours = await runModel(model, input);
    const expected = 'kind' in ours ? { failed: (ours as { message?: string }).message } : { ok: ours };
    const found = JSON.parse(lines[index]!);
    // -0 is 0 in Python's whole numbers.
    expect([model.id, input, JSON.parse(JSON.stringify(found))]).toEqual([
      model.id,
      input,
      JSON.parse(JSON.stringify(expected)),
    ]);
  }
});

test('every model has Python text', () => {
  expect(stepModels.filter(({ python }) => python === undefined)).toEqual([]);
});
