// Every recorded scenario, and the proof that the harness notices when the engine departs from one.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { checkConformance } from './check-conformance.ts';
import { type Difference, findDifferences } from './find-differences.ts';
import { playScenario } from './play-scenario.ts';
import { parseScenario, readTraces, type Scenario } from './traces.ts';

const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
afterAll(() => rmSync(folder, { recursive: true }));

function pathOf(name: string): string {
  return fileURLToPath(new URL(`testing/golden/${name}.json`, import.meta.url));
}

function read(name: string): Scenario[] {
  const traces = readTraces(pathOf(name));
  if (traces.kind === 'unreadable') throw new Error(traces.message);
  return traces.scenarios.map((outcome) => {
    if (outcome.kind === 'malformed') throw new Error(outcome.message);
    return outcome.scenario;
  });
}

const named = read('named');
const random = read('random');
const topics = [...new Set(named.map(({ topic }) => topic ?? ''))];

async function differencesOf(scenarios: readonly Scenario[]): Promise<Difference[]> {
  return (await Promise.all(scenarios.map(findDifferences))).flat();
}

test('the recordings are complete', () => {
  expect([named.length, random.length, topics.length]).toEqual([248, 300, 20]);
});

test.each(topics)('the engine gives what is recorded on %s', async (topic) => {
  const scenarios = named.filter((scenario) => scenario.topic === topic);
  expect(await differencesOf(scenarios)).toEqual([]);
});

test('the engine gives what is recorded of random scenarios', async () => {
  expect(await differencesOf(random)).toEqual([]);
});

describe('the harness notices', () => {
  const scenario = named.find(({ name }) => name === 'documented/example') as Scenario;
  const altered = (op: number, changes: Record<string, unknown>): Scenario => ({
    ...scenario,
    expect: { safe: scenario.expect.safe.map((one, place) => (place === op ? { ...one, ...changes } : one)) },
  });

  test.each([
    ['outcome', { ok: [['final', 21]] }],
    ['outcome', { ok: null }],
    ['outcome', { error: { kind: 'not-run', step: null } }],
    ['stepsRan', [1, 0]],
    ['stepsSkipped', [0]],
    ['flags', [true, false]],
    ['cache', [null, null]],
    ['state', []],
    ['log', []],
    ['a part that is not known', 1],
  ])('another %s: %j', async (part, expected) => {
    const differences = await findDifferences(altered(1, { [part]: expected }));
    expect(differences.map((one) => [one.operation, one.part])).toEqual([['1 rerun', part]]);
  });

  test('slots in another order', async () => {
    const state = scenario.expect.safe[1]?.state as unknown[];
    const differences = await findDifferences(altered(1, { state: state.toReversed() }));
    expect(differences.map(({ part }) => part)).toEqual(['state']);
  });

  test('an operation without a snapshot, and a snapshot without an operation', async () => {
    const [first] = scenario.expect.safe;
    const fewer = { ...scenario, expect: { safe: first ? [first] : [] } };
    expect((await findDifferences(fewer)).map(({ expected }) => expected)).toContain('nothing');
    const more = { ...scenario, ops: scenario.ops.slice(0, 1) };
    expect((await findDifferences(more)).map(({ got }) => got)).toContain('nothing');
  });

  test('an operation that the engine refuses', async () => {
    const refused = { ...scenario, ops: [{ op: 'removeStep' as const, at: 7 }] };
    const [snapshot] = await playScenario(refused);
    expect(snapshot?.outcome).toMatchObject({ error: { kind: 'no-such-step', step: 7 } });
  });
});

describe('the command', () => {
  async function run(...paths: string[]): Promise<{ code: number; lines: string[] }> {
    const lines: string[] = [];
    const code = await checkConformance(paths, (line) => lines.push(line));
    return { code, lines };
  }
  function write(name: string, content: unknown): string {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  }
  const recorded = JSON.parse(readFileSync(pathOf('named'), 'utf8')) as {
    readonly format: string;
    readonly scenarios: readonly { readonly expect: object }[];
  };

  test('counts scenarios over all files', async () => {
    expect(await run(pathOf('named'), pathOf('random'))).toEqual({
      code: 0,
      lines: ['548 passed, 0 failed'],
    });
  });

  test('prints each difference, goes on, and exits with 1', async () => {
    const [first, second] = recorded.scenarios;
    const wrong = { ...first, expect: { safe: [{ log: [] }] } };
    const { code, lines } = await run(write('wrong.json', { ...recorded, scenarios: [wrong, second] }));
    expect(code).toBe(1);
    expect(lines).toContain(
      'documented/example, op 0 run, log:\n  expected []\n  got      ["Running Step  0. Add...", "done.", "Running Step  1. Multiply...", "done."]',
    );
    expect(lines.at(-1)).toBe('1 passed, 1 failed');
  });

  test('counts a scenario that is not in the format as failed', async () => {
    const [first] = recorded.scenarios;
    const scenarios = [{ ...first, ops: [{ op: 'explode' }] }, first];
    const { code, lines } = await run(write('malformed.json', { ...recorded, scenarios }));
    expect(code).toBe(1);
    expect(lines[0]).toContain('Scenario 0 is not as "workflow-golden/1" says');
    expect(lines.at(-1)).toBe('1 passed, 1 failed');
  });

  test.each([
    ['text.json', 'not JSON', 'JSON'],
    ['list.json', [1], 'it has no format'],
    ['other.json', { format: 'workflow-golden-wire/1' }, 'it has the format "workflow-golden-wire/1"'],
    ['none.json', { format: 'workflow-golden/1' }, 'it holds no list of scenarios'],
    ['empty.json', { format: 'workflow-golden/1', scenarios: [] }, 'its list of scenarios is empty'],
  ])('says why it cannot read %s, and exits with 2', async (name, content, why) => {
    const { code, lines } = await run(write(name, content), pathOf('named'));
    expect(code).toBe(2);
    expect(lines[0]).toContain(why);
    expect(lines.at(-1)).toBe('248 passed, 0 failed');
  });

  test('exits with 2 for a file that does not exist and for no file', async () => {
    expect((await run(join(folder, 'absent.json'))).code).toBe(2);
    expect((await run()).code).toBe(2);
  });
});

test('a scenario may leave out what is only told to people', () => {
  const { topic, ...rest } = named[0] as Scenario;
  expect(parseScenario(rest, 0)).toMatchObject({ kind: 'scenario' });
});
