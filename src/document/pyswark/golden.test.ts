// Recorded files of pyswark: each is read, and written again letter by letter.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { any, defineStepModel, Runner, State, type StepModel, Workflow, type WorkflowMemory } from '#engine';
import { createStepLibrary } from '../step-library.ts';
import { toSteps } from '../to-steps.ts';
import type { InputPair } from '../workflow-document.ts';
import { parsePyswark } from './parse-pyswark.ts';
import { type PyswarkForm, writePyswark } from './write-pyswark.ts';

interface WireCase {
  readonly name: string;
  readonly about: string;
  readonly of: Exclude<PyswarkForm, 'gluedb'>;
  readonly deviations: readonly string[];
  readonly text: string;
  readonly object: { readonly contents: Readonly<Record<string, unknown>> };
  readonly scenario: null | {
    readonly steps: readonly {
      id: string;
      model: string;
      inputs: readonly InputPair[];
      outputs: readonly InputPair[];
    }[];
    readonly state: { readonly values: readonly (readonly [string, never])[]; readonly mutable: boolean };
    readonly ops: readonly Record<string, never>[];
    readonly preload?: unknown;
  };
}
interface DatabaseCase {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (readonly [string, unknown])[];
}

const golden = (name: string) =>
  JSON.parse(readFileSync(`src/document/pyswark/testing/golden/${name}.json`, 'utf8')) as { cases: never[] };
const wireCases: readonly WireCase[] = golden('wire').cases;
const databaseCases: readonly DatabaseCase[] = golden('gluedb').cases;

const model = (id: string, fields: string[], outputs: string[], run: (input: never) => object): StepModel =>
  defineStepModel({
    id,
    fields: Object.fromEntries(fields.map((field) => [field, any()])),
    outputs: Object.fromEntries(outputs.map((key) => [key, any()])),
    run: run as never,
  });

const LIBRARY = createStepLibrary([
  model('Add', ['a', 'b'], ['sum'], ({ a, b }: { a: number; b: number }) => ({ sum: a + b })),
  model('Multiply', ['value', 'factor'], ['product'], ({ value, factor }: Record<string, number>) => ({
    product: value! * factor!,
  })),
  model('Identity', ['value'], ['value'], ({ value }: { value: unknown }) => ({ value })),
  model('Const', [], ['value'], () => ({ value: 7 })),
  model('Pair', ['a', 'b'], ['first', 'second'], ({ a, b }: Record<string, unknown>) => ({
    first: b,
    second: a,
  })),
  model('Concat', ['left', 'right'], ['text'], ({ left, right }: Record<string, string>) => ({
    text: left! + right!,
  })),
]);
const NOTHING_KNOWN = createStepLibrary([]);
const NOW = '2027-01-01T00:00:00';

function read(text: string, library = LIBRARY) {
  const outcome = parsePyswark(text, library, 'golden');
  if (outcome.kind !== 'pyswark') throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe.each(wireCases)('$name: $about', ({ of: form, text, object, scenario, deviations, name }) => {
  test.each([
    ['known', LIBRARY],
    ['unknown', NOTHING_KNOWN],
  ])('is written as it was read, where its models are %s', (_, library) => {
    const { document, memory } = read(text, library);
    expect(writePyswark(document, { form, library, memory, now: NOW }).text).toBe(text);
  });

  test('is written as it was read by an editor that knew its models, and by one that does not', () => {
    const { document, memory } = read(text, NOTHING_KNOWN);
    expect(writePyswark(document, { form, library: LIBRARY, memory, now: NOW }).text).toBe(text);
  });

  const plays = scenario !== null && deviations.length === 0 && scenario.preload === undefined;
  if (plays) {
    test('is what the engine comes to by itself', async () => {
      const played = await play(scenario);
      const { document } = read(text);
      const written = writePyswark(
        { ...document, scenarios: [{ ...document.scenarios[0]!, ...played.state }] } as never,
        {
          form,
          library: LIBRARY,
          memory: { ...played.memory, runs: 0 },
          now: NOW,
        },
      ).text;
      expect(JSON.parse(written)).toEqual(object);
      if (name !== 'numbers') expect(written).toBe(text);
    });
  }
});

/** Makes what the case was recorded from. */
async function play(scenario: NonNullable<WireCase['scenario']>) {
  const library = new Map(LIBRARY.models.map((one) => [one.id, one]));
  const workflow = new Workflow(
    scenario.steps.map((step) => ({ ...step, model: library.get(step.model) ?? step.model })),
  );
  const stateOf = ({
    values,
    mutable,
  }: {
    values: readonly (readonly [string, never])[];
    mutable: boolean;
  }) => new State(values, { mutable });
  let state = stateOf(scenario.state);
  let runner = new Runner(workflow, state);
  for (const operation of scenario.ops) {
    const { op, values, mutable, name, value, at, ...flags } = operation;
    state = runner.rerunState ?? state;
    if (op === 'run') await runner.run();
    else if (op === 'rerun') await runner.rerun(flags);
    else if (op === 'rerunOn') {
      runner = new Runner(workflow, stateOf({ values: values!, mutable: mutable! }));
      await runner.run();
    } else if (op === 'setSlot') state.post(value!, name!);
    else if (op === 'removeStep') workflow.removeStep(at!);
    else throw new Error(op);
  }
  const { mutable, values } = {
    mutable: scenario.state.mutable,
    values: (runner.rerunState ?? state).entries(),
  };
  return { memory: workflow.memory, state: { mutable, values } };
}

test('extracts become results of the steps, so that a rerun skips', async () => {
  const { document, memory } = read(wireCases.find(({ name }) => name === 'after-run')!.text);
  const workflow = new Workflow(toSteps(document, LIBRARY), memory as WorkflowMemory);
  const report = await workflow.run(
    new State([
      ['x', 2],
      ['y', 3],
      ['k', 4],
    ]),
  );
  expect([report.stepsRan, report.stepsSkipped, report.result]).toEqual([[], [0, 1], { final: 20 }]);
});

describe.each(databaseCases)('the GlueDb $name', ({ text, values }) => {
  test('is written as it was read', () => {
    const { document } = read(text);
    expect(writePyswark(document, { form: 'gluedb', library: LIBRARY, now: NOW }).text).toBe(text);
  });

  test('gives its values in the order of its records', () => {
    expect(read(text).document.scenarios[0]?.values).toEqual(values);
  });
});

test('a new GlueDb is written as pyswark writes one', () => {
  const { text } = databaseCases.find(({ name }) => name === 'seed-example')!;
  const { document } = read(text);
  const [scenario] = document.scenarios;
  const bare = { ...document, scenarios: [{ name: 'default', mutable: false, values: scenario!.values }] };
  const written = writePyswark(bare, { form: 'gluedb', library: LIBRARY, now: '2026-11-23T23:54:06' }).text;
  expect(written).toBe(text);
});
