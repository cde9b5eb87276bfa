import { afterEach, describe, expect, test } from 'vitest';
import { createStepLibrary, type WorkflowDocument } from '#document';
import { createEditor, type EngineClient, setSlotValue } from '#editor';
import {
  any,
  defineStepModel,
  emptyCache,
  FileValue,
  number,
  type StepModel,
  stateFrom,
  stepId,
  type Value,
} from '#engine';
import { createEngineClient } from './engine-client.ts';
import { createMessageWorker, type MessageWorker } from './testing/message-worker.ts';

let calls: string[] = [];
const add = defineStepModel({
  id: 'add',
  fields: { a: number(), b: number() },
  outputs: { sum: number() },
  run({ a, b }) {
    calls.push('add');
    return { sum: a + b };
  },
});
const hang = defineStepModel({
  id: 'hang',
  fields: { value: number() },
  outputs: { value: number() },
  run: (_input, { progress }) => {
    calls.push('hang');
    progress(0.5, 'half way');
    return new Promise(() => {});
  },
});
const wrap = defineStepModel({
  id: 'wrap',
  fields: { value: any() },
  outputs: { file: any() },
  run: () => ({ file: new FileValue('a.txt', 'text/plain', new Uint8Array([65])) }),
});
const leak = defineStepModel({
  id: 'leak',
  fields: { value: any() },
  outputs: { made: any() },
  run: () => ({ made: (() => 1) as never }),
});
const nest = defineStepModel({
  id: 'nest',
  fields: { value: any() },
  outputs: { made: any() },
  run: () => {
    let made: Value = 1;
    for (let level = 0; level < 1_000; level++) made = [made];
    return { made };
  },
});
const models: readonly StepModel[] = [add, hang, wrap, leak, nest];

function documentOf(...steps: WorkflowDocument['workflow']['steps']): WorkflowDocument {
  const values = [
    ['x', 2],
    ['y', 3],
  ] as const;
  return {
    format: 'slotflow',
    version: 1,
    name: '',
    workflow: { steps },
    scenarios: [{ name: 'default', mutable: false, values }],
    layout: { steps: {}, slots: [] },
  };
}

const addStep = {
  id: 's0',
  model: 'add@1',
  inputs: [
    ['x', 'a'],
    ['y', 'b'],
  ],
  outputs: [['sum', 'total']],
} as const;
const hangStep = {
  id: 's1',
  model: 'hang@1',
  inputs: [['total', 'value']],
  outputs: [['value', 'late']],
} as const;

let workers: MessageWorker[] = [];
let engine: EngineClient | undefined;
afterEach(() => {
  engine?.dispose();
  workers = [];
  calls = [];
});

function open(
  document: WorkflowDocument,
  startWorker = () => createMessageWorker(models),
  patience?: number,
) {
  const client = createEngineClient(() => {
    const worker = startWorker();
    workers.push(worker);
    return worker;
  }, patience);
  engine = client;
  return createEditor({ document, library: createStepLibrary(models), engine: client });
}

/** Until the page has heard of it. */
async function until(condition: () => boolean) {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
}

describe('a run', () => {
  test('leaves on the page what it left in the worker', async () => {
    const { run, rerun, runs, documents } = open(documentOf(addStep));
    await run();
    expect(runs.getState().history[0]?.outcome).toEqual({ kind: 'completed', outputs: [['total', 5]] });
    expect(runs.getState().state?.slots.get('total')?.value).toBe(5);
    expect(runs.getState().cache.entries.get(stepId('s0'))).toMatchObject({
      input: { a: 2, b: 3 },
      output: { sum: 5 },
    });
    await rerun();
    expect(runs.getState()).toMatchObject({ stepsRan: [0], stepsSkipped: [0] });
    documents.apply(setSlotValue('default', 'x', 7));
    await rerun();
    expect(runs.getState().state?.slots.get('total')?.value).toBe(10);
    expect(calls).toEqual(['add', 'add']);
  });

  test('brings files whole', async () => {
    const wrapStep = {
      id: 's0',
      model: 'wrap@1',
      inputs: [['x', 'value']],
      outputs: [['file', 'f']],
    } as const;
    const { run, runs } = open(documentOf(wrapStep));
    await run();
    const file = runs.getState().state?.slots.get('f')?.value;
    expect(file instanceof FileValue && file.bytes()).toEqual(new Uint8Array([65]));
  });

  test('brings values that nest as deep as values may', async () => {
    const nestStep = {
      id: 's0',
      model: 'nest@1',
      inputs: [['x', 'value']],
      outputs: [['made', 'm']],
    } as const;
    const { run, rerun, runs } = open(documentOf(nestStep));
    await run();
    await rerun();
    expect(runs.getState().history.map(({ outcome }) => outcome.kind)).toEqual(['completed', 'completed']);
    expect(runs.getState().stepsSkipped).toEqual([0]);
  });

  test('fails at a step whose output is no value', async () => {
    const leakStep = {
      id: 's0',
      model: 'leak@1',
      inputs: [['x', 'value']],
      outputs: [['made', 'm']],
    } as const;
    const { run, runs } = open(documentOf(leakStep));
    await run();
    expect(runs.getState().history[0]?.outcome).toMatchObject({ failure: { kind: 'invalid-output' } });
  });

  test('has a step that this library does not know fail as that', async () => {
    const { run, runs } = open(documentOf({ ...addStep, model: 'gone@1' }));
    await run();
    expect(runs.getState().history[0]?.outcome).toMatchObject({
      failure: { kind: 'unknown-model', model: 'gone@1' },
    });
  });
});

describe('stop', () => {
  test('ends the worker, keeps finished steps, and the next rerun skips them in a fresh worker', async () => {
    const editor = open(
      documentOf(addStep, hangStep, { ...addStep, id: 's2', inputs: [['late', 'a']], outputs: [] }),
    );
    const { runs, derived } = editor;
    const ended = editor.run();
    await until(() => derived.getState().statusOf.get(stepId('s1'))?.kind === 'running');
    editor.stop();
    await ended;
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    expect(runs.getState().history[0]).toMatchObject({
      outcome: { kind: 'cancelled', step: 's1', index: 1 },
      receipts: [{ kind: 'ran' }, { kind: 'cancelled', started: true }, { kind: 'not-reached', after: 's1' }],
    });
    expect(runs.getState().phase.kind).toBe('idle');

    const again = editor.rerun();
    await until(() => derived.getState().statusOf.get(stepId('s1'))?.kind === 'running');
    expect(derived.getState().statusOf.get(stepId('s0'))).toMatchObject({
      kind: 'skipped',
      receipt: { since: 1 },
    });
    expect(calls).toEqual(['add', 'hang', 'hang']);
    editor.stop();
    await again;
  });

  test('does nothing while nothing runs', () => {
    const { stop } = open(documentOf(addStep));
    stop();
    expect(workers.map(({ terminated }) => terminated)).toEqual([false]);
  });
});

describe('trouble', () => {
  test('a worker that dies during a run ends the run, and a fresh one does the next', async () => {
    const { run, runs, derived } = open(documentOf(addStep, hangStep));
    const ended = run();
    await until(() => derived.getState().statusOf.get(stepId('s1'))?.kind === 'running');
    workers[0]?.crash('out of memory');
    await ended;
    expect(runs.getState().history[0]).toMatchObject({
      outcome: { kind: 'engine-crashed', message: 'out of memory' },
      receipts: [{ kind: 'ran' }, { kind: 'cancelled' }],
    });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  test('a worker that died between runs is replaced before the next', async () => {
    const { run, runs } = open(documentOf(addStep));
    await run();
    workers[0]?.crash('gone');
    await run();
    expect(runs.getState().history[1]?.outcome.kind).toBe('completed');
  });

  test('a run that cannot be sent ends with that trouble, and a fresh worker does the next', async () => {
    const client = createEngineClient(() => createMessageWorker(models));
    engine = client;
    const flags = { useExtracts: true, populateExtracts: true };
    const request = { run: 1, steps: [], flags, state: stateFrom([]), cache: emptyCache };
    const unreadable = {
      get part(): number {
        throw new Error('unreadable');
      },
    };
    const reply = await client.run({ ...request, state: stateFrom([['x', unreadable]]) }, () => {});
    expect(reply).toMatchObject({ message: 'unreadable' });
    expect((await client.run(request, () => {})).kind).toBe('ended');
  });

  test('a worker that does not answer is reported as not started', async () => {
    const { run, runs } = open(documentOf(addStep), () => createMessageWorker(models, false), 30);
    await run();
    expect(runs.getState().history[0]?.outcome).toEqual({
      kind: 'engine-not-started',
      message: 'No answer within 0.03 seconds.',
    });
  });

  test('a browser that forbids workers is reported as that', async () => {
    const { run, runs } = open(documentOf(addStep), () => {
      throw new Error('Workers are not allowed here.');
    });
    await run();
    expect(runs.getState().history[0]?.outcome).toEqual({
      kind: 'engine-not-started',
      message: 'Workers are not allowed here.',
    });
  });

  test('after dispose no worker is left', async () => {
    const { run, derived, dispose } = open(documentOf(addStep, hangStep));
    const ended = run();
    await until(() => derived.getState().statusOf.get(stepId('s1'))?.kind === 'running');
    dispose();
    await ended;
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
  });
});
