import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { EngineFailure } from './failure.ts';
import type { Receipt, RunOutcome } from './receipt.ts';
import type { RunEvent } from './run-event.ts';
import { State } from './state-facade.ts';
import { type StepSource, stepId } from './step.ts';
import { defineStepModel, type StepModel } from './step-model.ts';
import type { Value } from './value.ts';
import { any, integer } from './value-type.ts';
import { Workflow } from './workflow.ts';

const add = defineStepModel({
  id: 'add',
  name: 'Add',
  fields: { a: integer(), b: z._default(integer(), 100) },
  outputs: { sum: integer() },
  run: ({ a, b }) => ({ sum: a + b }),
});
const wrap = defineStepModel({
  id: 'wrap',
  name: 'Wrap',
  fields: { x: any() },
  outputs: { y: any(), extra: any() },
  run: ({ x }) => ({ y: [x], extra: 'kept' }),
});
const halve = defineStepModel({
  id: 'halve',
  name: 'Halve',
  fields: { n: integer() },
  outputs: { half: integer() },
  run: ({ n }) => {
    if (n % 2 !== 0) throw new Error(`odd: ${n}`);
    return { half: n / 2 };
  },
});
const giving = (returned: () => unknown): StepModel =>
  defineStepModel({
    id: 'giving',
    name: 'Giving',
    fields: {},
    outputs: { y: any() },
    run: returned as never,
  });

const steps = (...sources: StepSource[]) => new Workflow(sources);
const kinds = (receipts: readonly Receipt[]) => receipts.map(({ kind }) => kind);
const valuesOf = (state: State) => Object.fromEntries(state.entries());
const failureOf = (outcome: RunOutcome): EngineFailure | undefined =>
  outcome.kind === 'failed' ? outcome.failure : undefined;

test('[R1] steps run in list order, each on what earlier ones posted', async () => {
  const state = new State({ x: 1 });
  const workflow = steps(
    { model: add, inputs: { x: 'a' }, outputs: { sum: 'p' } },
    { model: add, inputs: { p: 'a' }, outputs: { sum: 'q' } },
  );
  await workflow.run(state);
  expect(state.entries()).toEqual([
    ['x', 1],
    ['p', 101],
    ['q', 201],
  ]);
});

test('[R1, L3] a failure ends the run, and later steps are not reached', async () => {
  const state = new State({ n: 4, odd: 3 });
  const workflow = steps(
    { id: 'one', model: halve, inputs: { n: 'n' }, outputs: { half: 'p' } },
    { id: 'two', model: halve, inputs: { odd: 'n' }, outputs: { half: 'q' } },
    { id: 'three', model: halve, inputs: { n: 'n' }, outputs: { half: 'r' } },
  );
  const report = await workflow.run(state);
  expect(kinds(report.receipts)).toEqual(['ran', 'failed', 'not-reached']);
  expect(report.receipts[2]).toEqual({
    kind: 'not-reached',
    step: 'three',
    index: 2,
    name: 'Halve',
    after: 'two',
  });
  expect(valuesOf(state)).toEqual({ n: 4, odd: 3, p: 2 });
  expect([...workflow.cache.entries.keys()]).toEqual(['one']);
  expect(workflow.stepsRan).toEqual([0]);
});

test('[P1] the first absent slot in mapping order is missing-slot, with nothing logged, counted or recorded', async () => {
  const workflow = steps({ model: add, inputs: { gone: 'b', lost: 'a' } });
  const report = await workflow.run(new State());
  expect(report.failure).toEqual({ kind: 'missing-slot', slot: 'gone', step: 's0', index: 0 });
  expect([report.log, report.stepsRan, workflow.cache.entries.size]).toEqual([[], [], 0]);
});

test('[P1, D7] a slot that feeds no field is read all the same', async () => {
  const report = await steps({ model: wrap, inputs: [['gone', []]], settings: { x: 1 } }).run(new State());
  expect(report.failure).toMatchObject({ kind: 'missing-slot', slot: 'gone' });
});

test('[P1] a slot is missing even where its name is one that every object has', async () => {
  const report = await steps({ model: wrap, inputs: { constructor: 'x' } }).run(new State());
  expect(report.failure).toMatchObject({ kind: 'missing-slot', slot: 'constructor' });
});

test('[P2] the cached input is the whole model input: wired fields, settings and defaults', async () => {
  const workflow = steps({ model: add, inputs: { x: 'a' } }, { model: add, settings: { a: 5, b: 6 } });
  await workflow.run(new State({ x: 1 }));
  expect(workflow.getModelInput(0)).toEqual({ a: 1, b: 100 });
  expect(workflow.getModelInput(1)).toEqual({ a: 5, b: 6 });
});

test('[P2] all faults of an input are reported together, and the model does not run', async () => {
  let runs = 0;
  const model = defineStepModel({
    id: 'm',
    fields: { a: integer(), b: integer() },
    outputs: {},
    run: () => {
      runs++;
      return {};
    },
  });
  const report = await steps({ model, inputs: { x: 'b', y: 'more' } }).run(new State({ x: '3', y: 1 }));
  expect(report.failure).toMatchObject({
    kind: 'invalid-input',
    faults: [
      { field: 'a', reason: 'missing' },
      { field: 'b', reason: 'type' },
      { field: 'more', reason: 'unknown' },
    ],
  });
  expect([runs, report.log]).toEqual([0, ['Running Step  0. m...']]);
});

test("[P2] a model's schema may refuse more, and never changes what the model gets", async () => {
  let seen: unknown;
  const model = defineStepModel({
    id: 'm',
    fields: {
      a: z.pipe(
        z.string().check(z.minLength(2)),
        z.transform((text) => text.length),
      ),
    },
    outputs: {},
    run: ({ a }) => {
      seen = a;
      return {};
    },
  });
  const run = (a: string) => steps({ model, settings: { a } }).run(new State());
  expect(failureOf((await run('x')).outcome)).toMatchObject({ kind: 'invalid-input' });
  await run('xyz');
  expect(seen).toBe('xyz');
});

test('[P3] what a model throws is run-failed with its message', async () => {
  const report = await steps({ model: halve, settings: { n: 3 } }).run(new State());
  expect(report.failure).toEqual({ kind: 'run-failed', message: 'odd: 3', step: 's0', index: 0 });
});

test.each<[string, () => unknown, string]>([
  [
    'a text',
    () => {
      // biome-ignore lint/style/useThrowOnlyError: models of others do
      throw 'plain';
    },
    'plain',
  ],
  [
    'an error without a readable message',
    () => {
      throw Object.defineProperty(new Error(), 'message', {
        get: () => {
          throw new Error('no');
        },
      });
    },
    'the model threw something that has no text',
  ],
  [
    'an object without a prototype',
    () => {
      throw Object.create(null);
    },
    'the model threw something that has no text',
  ],
])('[P3] a model that throws %s is run-failed', async (_, run, message) => {
  const report = await steps({ model: giving(run) }).run(new State());
  expect(report.failure).toMatchObject({ kind: 'run-failed', message });
});

test('[P3] an output whose getter throws is run-failed', async () => {
  const model = giving(() => ({
    get y() {
      throw new Error('no reading');
    },
  }));
  const report = await steps({ model }).run(new State());
  expect(report.failure).toMatchObject({ kind: 'run-failed', message: 'no reading' });
});

test('[P3] an output that can no longer be looked at is run-failed', async () => {
  const model = giving(() => {
    const handler: ProxyHandler<object> = {};
    const { proxy, revoke } = Proxy.revocable({}, handler);
    handler.has = () => {
      revoke();
      return false;
    };
    return proxy;
  });
  const report = await steps({ model }).run(new State());
  expect(report.failure?.kind).toBe('run-failed');
});

test('[P3] an output whose "then" getter throws is run-failed', async () => {
  const model = giving(() => ({
    // biome-ignore lint/suspicious/noThenProperty: what such an output does is tested
    get then() {
      throw new Error('no then');
    },
  }));
  const report = await steps({ model }).run(new State());
  expect(report.failure).toMatchObject({ kind: 'run-failed', message: 'no then' });
});

test('[P3] an output named "then" that is no function is an output', async () => {
  const state = new State();
  await steps({ model: giving(() => JSON.parse('{"then": 5}')), outputs: [['then', 'x']] }).run(state);
  expect(state.extract('x')).toBe(5);
});

class Instance {
  y = 1;
}

test.each<[string, unknown, (string | number)[], string]>([
  ['nothing', undefined, [], 'undefined'],
  ['null', null, [], 'null'],
  ['a text', 'y', [], 'string'],
  ['a list', [1], [], 'a list'],
  ['a function', () => 1, [], 'function'],
  ['a class instance', new Instance(), [], 'Instance'],
  ['a map', new Map([['y', 1]]), [], 'Map'],
  ['undefined inside', { y: undefined }, ['y'], 'undefined'],
  ['a date deep inside', { y: [{ at: new Date(0) }] }, ['y', 0, 'at'], 'Date'],
])('[P3] a model that gives %s is invalid-output with the path', async (_, returned, path, found) => {
  const workflow = steps({ model: giving(() => returned), outputs: { y: 'x' } });
  const report = await workflow.run(new State());
  expect(report.failure).toMatchObject({
    kind: 'invalid-output',
    refused: { kind: 'refused-value', path, found },
  });
  expect([report.stepsRan, workflow.cache.entries.size]).toEqual([[], 0]);
});

test('[P3, R3] a mapped key that the output lacks is missing-output: counted, not recorded, nothing posted', async () => {
  const state = new State();
  const workflow = steps({ model: wrap, settings: { x: 1 }, outputs: { y: 'p', z: 'q' } });
  const report = await workflow.run(state);
  expect(report.failure).toMatchObject({ kind: 'missing-output', key: 'z', keys: ['y', 'extra'] });
  expect([report.stepsRan, report.log.at(-1)]).toEqual([[0], 'done.']);
  expect([state.names(), workflow.cache.entries.size]).toEqual([[], 0]);
});

test('[P3] keys that are not mapped are kept in the cached output and not posted', async () => {
  const state = new State();
  const workflow = steps({ model: wrap, settings: { x: 1 }, outputs: { y: 'p' } });
  await workflow.run(state);
  expect(workflow.getModelOutput(0)).toEqual({ y: [1], extra: 'kept' });
  expect(state.names()).toEqual(['p']);
});

test('[P3] an output key named __proto__ is posted and cached like any other', async () => {
  const state = new State();
  const model = giving(() => JSON.parse('{"__proto__": {"a": 1}}'));
  const workflow = steps({ model, outputs: [['__proto__', '__proto__']] });
  await workflow.run(state);
  expect(state.entries()).toEqual([['__proto__', { a: 1 }]]);
  expect(Object.keys(workflow.getModelOutput(0))).toEqual(['__proto__']);
});

test('[P3] a model that no library knows fails when it comes to run, and not before', async () => {
  const state = new State();
  const workflow = steps({ model: wrap, settings: { x: 1 }, outputs: { y: 'p' } }, { model: 'constructor' });
  const report = await workflow.run(state);
  expect(report.failure).toEqual({ kind: 'unknown-model', model: 'constructor', step: 's1', index: 1 });
  expect([state.names(), report.log.at(-1)]).toEqual([['p'], 'Running Step  1. constructor...']);
});

test('[P3] a step whose model is unknown is skipped where its entry matches', async () => {
  const workflow = steps({ model: wrap, settings: { x: 1 }, outputs: { y: 'p' } });
  await workflow.run(new State());
  workflow.changeStep(0, { model: wrap.ref });
  const state = new State();
  expect(kinds((await workflow.run(state)).receipts)).toEqual(['skipped']);
  expect(state.extract('p')).toEqual([1]);
});

test('[P4] a post that is refused keeps the earlier ones, and the entry', async () => {
  const state = new State({ q: 0 });
  const workflow = steps({
    model: wrap,
    settings: { x: 1 },
    outputs: { y: ['p', 'q', 'r'] },
  });
  const report = await workflow.run(state);
  expect(report.failure).toMatchObject({ kind: 'cannot-mutate', slot: 'q' });
  expect(valuesOf(state)).toEqual({ q: 0, p: [1] });
  expect([report.stepsRan, workflow.cache.entries.size]).toEqual([[0], 1]);
});

test('[P4] a post of an equal value on an immutable state is refused when the step runs', async () => {
  const report = await steps({ model: wrap, settings: { x: 1 }, outputs: { y: 'p' } }).run(
    new State({ p: [1] }),
  );
  expect(report.failure).toMatchObject({ kind: 'cannot-mutate', slot: 'p' });
});

test('[T4] a run goes on from the snapshot it was given and leaves it as it is', async () => {
  const state = new State({ x: 1 }, { mutable: true });
  const before = state.snapshot;
  await steps({ model: add, inputs: { x: 'a' }, outputs: { sum: 'x' } }).run(state);
  expect(before.slots.get('x')?.value).toBe(1);
  expect(state.extract('x')).toBe(101);
});

test('[V2, D4] a model that tries to change its input changes nothing that can be seen', async () => {
  const state = new State({ x: [1] });
  const model = defineStepModel({
    id: 'mutate',
    fields: { x: any() },
    outputs: { y: any() },
    run: ({ x }) => {
      (x as Value[]).push(2);
      return { y: x };
    },
  });
  const report = await steps({ model, inputs: { x: 'x' } }).run(state);
  expect(report.failure?.kind).toBe('run-failed');
  expect(state.extract('x')).toEqual([1]);
});

test('[V2, D4] a model that changes its output afterwards changes neither state nor cache', async () => {
  const kept: Value[] = [1];
  const state = new State();
  const workflow = steps({ model: giving(() => ({ y: kept })), outputs: { y: 'p' } });
  const report = await workflow.run(state);
  kept.push(2);
  expect([state.extract('p'), workflow.getModelOutput(0), report.result]).toEqual([
    [1],
    { y: [1] },
    { p: [1] },
  ]);
});

test('[V2, D4] what a caller gets of cache and result cannot be changed', async () => {
  const workflow = steps({ model: wrap, inputs: { s: 'x' }, outputs: { y: 'p' } });
  const report = await workflow.run(new State({ s: [0] }));
  for (const got of [workflow.getModelInput(0), workflow.getModelOutput(0), report.result]) {
    expect(() => Object.assign(got as object, { more: 1 })).toThrow(TypeError);
  }
  expect(() => (workflow.getModelInput(0) as { x: Value[] }).x.push(1)).toThrow(TypeError);
});

test("[R5] the result is the last step's outputs by slot", async () => {
  const report = await steps(
    { model: wrap, settings: { x: 1 }, outputs: { y: 'p' } },
    { model: wrap, settings: { x: 2 }, outputs: { extra: 'b', y: '1' } },
  ).run(new State());
  expect(report.result).toEqual({ b: 'kept', 1: [2] });
  expect(report.outputs).toEqual([
    ['b', 'kept'],
    ['1', [2]],
  ]);
});

test('[R5] the result is the same when the last step is skipped', async () => {
  const workflow = steps({ model: wrap, settings: { x: 1 }, outputs: { y: 'p' } });
  const ran = await workflow.run(new State());
  const skipped = await workflow.run(new State());
  expect(kinds(skipped.receipts)).toEqual(['skipped']);
  expect(skipped.result).toEqual(ran.result);
});

test('[R5] the result is empty without mapped outputs, and null without steps and after a failure', async () => {
  expect((await steps({ model: wrap, settings: { x: 1 } }).run(new State())).result).toEqual({});
  expect((await steps().run(new State())).result).toBeNull();
  expect((await steps({ model: halve, settings: { n: 1 } }).run(new State())).result).toBeNull();
});

test('[R7] the log tells which steps run, are done, and are skipped', async () => {
  const workflow = steps(
    { model: wrap, settings: { x: 1 }, outputs: { y: 'p' } },
    { model: add, inputs: { x: 'a' }, outputs: { sum: 'q' } },
  );
  const first = await workflow.run(new State({ x: 1 }));
  const second = await workflow.run(new State({ x: 2 }));
  expect(first.log).toEqual(['Running Step  0. Wrap...', 'done.', 'Running Step  1. Add...', 'done.']);
  expect(second.log).toEqual(['Skipped Step  0. Wrap.', 'Running Step  1. Add...', 'done.']);
});

test('[R8] the events of a run tell what its log and receipts say, in order', async () => {
  const noisy = defineStepModel({
    id: 'noisy',
    name: 'Noisy',
    fields: { x: any() },
    outputs: { y: any() },
    run: ({ x }, context) => {
      context.log('one');
      context.progress(0.5, 'half');
      return { y: x };
    },
  });
  const workflow = steps(
    { model: noisy, settings: { x: 1 }, outputs: { y: 'p' } },
    { model: halve, inputs: { n: 'n' } },
    { model: noisy, settings: { x: 1 } },
  );
  const events: RunEvent[] = [];
  const report = await workflow.run(new State({ n: 1 }), { onEvent: (event) => events.push(event) });
  expect(events.map((event) => (event.kind === 'log' ? event.entry.kind : event.kind))).toEqual([
    'running',
    'step-started',
    'message',
    'progress',
    'done',
    'step-settled',
    'running',
    'step-started',
    'failed',
    'step-settled',
    'step-settled',
  ]);
  const settled = events.filter((event) => event.kind === 'step-settled');
  expect(settled.map(({ receipt }) => receipt)).toEqual(report.receipts);
  expect(settled[0]?.posted.map(([name, { value, writer }]) => [name, value, writer])).toEqual([
    ['p', 1, { step: 's0', run: 1 }],
  ]);
  expect(settled[0]?.entry).toBe(workflow.cache.entries.get(stepId('s0')));
  expect(settled[1]?.mark).toBe('failed-last-time');
});

test('[L3] a receipt tells how long a step took', async () => {
  let time = 0;
  const model = giving(() => {
    time += 7;
    return {};
  });
  const report = await steps({ model }, { model }).run(new State(), { now: () => time });
  expect(report.receipts.map((receipt) => 'milliseconds' in receipt && receipt.milliseconds)).toEqual([7, 7]);
});
