import { expect, test } from 'vitest';
import type { Receipt } from './receipt.ts';
import type { RunEvent } from './run-event.ts';
import { State } from './state-facade.ts';
import { defineStepModel, type StepContext, type StepModel } from './step-model.ts';
import { any } from './value-type.ts';
import { Workflow } from './workflow.ts';

const running = (run: (x: unknown, context: StepContext) => unknown): StepModel =>
  defineStepModel({
    id: 'm',
    name: 'M',
    fields: { x: any() },
    outputs: { y: any() },
    run: ((input: { x: unknown }, context: StepContext) => run(input.x, context)) as never,
  });
const echo = running((x) => ({ y: x }));
const later = running(async (x) => {
  await Promise.resolve();
  return { y: x };
});
const never = running(() => new Promise(() => {}));
const step = (model: StepModel, slot: string) => ({ model, settings: { x: 1 }, outputs: { y: slot } });
const kinds = (receipts: readonly Receipt[]) => receipts.map(({ kind }) => kind);

/** A promise and what settles it. */
function deferred() {
  let resolve = (_: unknown) => {};
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
/** Long enough for everything that waits for nothing but promises. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('[P3] a model may give its output by a promise', async () => {
  const state = new State();
  const report = await new Workflow([step(later, 'p'), step(echo, 'q')]).run(state);
  expect(kinds(report.receipts)).toEqual(['ran', 'ran']);
  expect(state.entries()).toEqual([
    ['p', 1],
    ['q', 1],
  ]);
});

test('[P3] what a promise is rejected with is run-failed with its message', async () => {
  const model = running(() => Promise.reject(new Error('too late')));
  const report = await new Workflow([step(model, 'p'), step(echo, 'q')]).run(new State());
  expect(report.failure).toMatchObject({ kind: 'run-failed', message: 'too late', index: 0 });
  expect(kinds(report.receipts)).toEqual(['failed', 'not-reached']);
});

test('[P3] a promise whose second reading of "then" throws is run-failed', async () => {
  let reads = 0;
  const model = running(() =>
    Object.defineProperty({}, 'then', {
      get: () => {
        reads++;
        if (reads > 1) throw new Error('no more');
        return () => {};
      },
    }),
  );
  const report = await new Workflow([step(model, 'p')]).run(new State());
  expect(report.failure).toMatchObject({ kind: 'run-failed', message: 'no more' });
});

test('[P3] a promise whose constructor cannot be read is run-failed', async () => {
  const model = running(() =>
    Object.defineProperty(Promise.resolve({ y: 1 }), 'constructor', {
      get: () => {
        throw new Error('no constructor');
      },
    }),
  );
  const report = await new Workflow([step(model, 'p')]).run(new State());
  expect(report.failure).toMatchObject({ kind: 'run-failed', message: 'no constructor' });
});

test('[P3] a promise of what is no table of values is invalid-output', async () => {
  const report = await new Workflow([
    step(
      running(() => Promise.resolve(5)),
      'p',
    ),
  ]).run(new State());
  expect(report.failure).toMatchObject({ kind: 'invalid-output', refused: { found: 'number' } });
});

test('[P3] a context is deaf once its step has ended', async () => {
  let context: StepContext | undefined;
  const model = running((x, given) => {
    context = given;
    given.log('in time');
    return { y: x };
  });
  const gate = deferred();
  const events: RunEvent[] = [];
  const workflow = new Workflow([
    step(model, 'p'),
    step(
      running(() => gate.promise),
      'q',
    ),
  ]);
  const run = workflow.run(new State(), { onEvent: (event) => events.push(event) });
  await settled();
  const { length } = events;
  context?.log('too late');
  context?.progress(1);
  expect(events).toHaveLength(length);
  gate.resolve({ y: 1 });
  await run;
  expect(events.filter((event) => event.kind === 'log' && event.entry.kind === 'message')).toHaveLength(1);
});

test('[P3] what a model says is told as text, and as progress from 0 to 1', async () => {
  const events: RunEvent[] = [];
  const model = running((x, { log, progress }) => {
    log({ toString: () => 'an object' } as never);
    log(Object.create(null));
    progress(7, 3 as never);
    progress(-1);
    progress(Number.NaN);
    progress('half' as never);
    return { y: x };
  });
  await new Workflow([step(model, 'p')]).run(new State(), { onEvent: (event) => events.push(event) });
  expect(events.slice(2, -2)).toEqual([
    { kind: 'log', entry: { kind: 'message', index: 0, message: 'an object' } },
    { kind: 'log', entry: { kind: 'message', index: 0, message: 'something that has no text' } },
    { kind: 'progress', step: 's0', fraction: 1, note: '3' },
    { kind: 'progress', step: 's0', fraction: 0 },
  ]);
});

test('[P3] functions that a model takes off its context work alone', async () => {
  const events: RunEvent[] = [];
  const model = running((x, { log, progress }) => {
    log('hello');
    progress(0.25);
    return { y: x };
  });
  await new Workflow([step(model, 'p')]).run(new State(), { onEvent: (event) => events.push(event) });
  expect(events.slice(2, 4)).toEqual([
    { kind: 'log', entry: { kind: 'message', index: 0, message: 'hello' } },
    { kind: 'progress', step: 's0', fraction: 0.25 },
  ]);
});

test('[R8] a step begins when the one before it has ended', async () => {
  const gate = deferred();
  const begun: string[] = [];
  const noting = (name: string, returned: () => unknown) =>
    running(() => {
      begun.push(name);
      return returned();
    });
  const run = new Workflow([
    step(
      noting('slow', () => gate.promise),
      'p',
    ),
    step(
      noting('fast', () => ({ y: 1 })),
      'q',
    ),
  ]).run(new State());
  await settled();
  expect(begun).toEqual(['slow']);
  gate.resolve({ y: 1 });
  await run;
  expect(begun).toEqual(['slow', 'fast']);
});

test('[R8] asynchronous and synchronous models leave the same state, cache, counters and log', async () => {
  const leave = async (first: StepModel, second: StepModel) => {
    const state = new State();
    const workflow = new Workflow([step(first, 'p'), step(second, 'q')]);
    const { receipts, log } = await workflow.run(state);
    return [receipts, log, state.entries(), [...workflow.cache.entries], workflow.stepsRan];
  };
  expect(await leave(later, echo)).toEqual(await leave(echo, later));
  expect(await leave(later, later)).toEqual(await leave(echo, echo));
});

test('[R9] a cancel stops an asynchronous step at once, with nothing recorded or posted', async () => {
  const controller = new AbortController();
  const state = new State();
  const workflow = new Workflow([step(echo, 'p'), step(never, 'q'), step(echo, 'r')]);
  const run = workflow.run(state, { signal: controller.signal });
  await settled();
  controller.abort();
  const report = await run;
  expect(report.outcome).toEqual({ kind: 'cancelled', step: 's1', index: 1 });
  expect(kinds(report.receipts)).toEqual(['ran', 'cancelled', 'not-reached']);
  expect(report.receipts[1]).toMatchObject({ started: true });
  expect(report.receipts[2]).toMatchObject({ after: 's1' });
  expect([state.names(), [...workflow.cache.entries.keys()], workflow.stepsRan]).toEqual([
    ['p'],
    ['s0'],
    [0],
  ]);
  expect(report.result).toBeNull();
});

test('[R9] what a cancelled model gives later goes nowhere', async () => {
  const controller = new AbortController();
  const gate = deferred();
  const state = new State();
  const workflow = new Workflow([
    step(
      running(() => gate.promise),
      'p',
    ),
  ]);
  const run = workflow.run(state, { signal: controller.signal });
  await settled();
  controller.abort();
  await run;
  gate.resolve({ y: 1 });
  await settled();
  expect([state.names(), workflow.cache.entries.size, workflow.stepsRan]).toEqual([[], 0, []]);
});

test('[R9] a cancel that comes with the result wins', async () => {
  const controller = new AbortController();
  const gate = deferred();
  const run = new Workflow([
    step(
      running(() => gate.promise),
      'p',
    ),
  ]).run(new State(), {
    signal: controller.signal,
  });
  await settled();
  gate.resolve({ y: 1 });
  controller.abort();
  expect(kinds((await run).receipts)).toEqual(['cancelled']);
});

test('[R9] a cancel before a run cancels its first step before it begins', async () => {
  const report = await new Workflow([step(echo, 'p'), step(echo, 'q')]).run(new State(), {
    signal: AbortSignal.abort(),
  });
  expect(kinds(report.receipts)).toEqual(['cancelled', 'not-reached']);
  expect(report.receipts[0]).toMatchObject({ started: false });
  expect(report.log).toEqual([]);
});

test('[R9] a cancel between two steps cancels the one that would begin next', async () => {
  const controller = new AbortController();
  const state = new State();
  const report = await new Workflow([step(echo, 'p'), step(echo, 'q')]).run(state, {
    signal: controller.signal,
    onEvent: (event) => event.kind === 'step-settled' && controller.abort(),
  });
  expect(kinds(report.receipts)).toEqual(['ran', 'cancelled']);
  expect(report.receipts[1]).toMatchObject({ started: false, index: 1 });
  expect(state.names()).toEqual(['p']);
});

test('[R9] a step that would be skipped is cancelled too', async () => {
  const workflow = new Workflow([step(echo, 'p')]);
  await workflow.run(new State());
  const report = await workflow.run(new State(), { signal: AbortSignal.abort() });
  expect(kinds(report.receipts)).toEqual(['cancelled']);
  expect(workflow.stepsSkipped).toEqual([]);
});

test('[R9] the output of a synchronous model that was cancelled meanwhile is thrown away', async () => {
  const controller = new AbortController();
  const state = new State();
  const model = running((x) => {
    controller.abort();
    return { y: x };
  });
  const workflow = new Workflow([step(model, 'p')]);
  const report = await workflow.run(state, { signal: controller.signal });
  expect(kinds(report.receipts)).toEqual(['cancelled']);
  expect([state.names(), workflow.cache.entries.size, workflow.stepsRan]).toEqual([[], 0, []]);
});

test('[R9] a model that throws because of the cancel is cancelled, not failed', async () => {
  const controller = new AbortController();
  const model = running((_, { signal }) => {
    controller.abort();
    if (signal.aborted) throw new Error('stopped');
  });
  const report = await new Workflow([step(model, 'p')]).run(new State(), { signal: controller.signal });
  expect(kinds(report.receipts)).toEqual(['cancelled']);
});

test('[R9] a cancel before an asynchronous model returned its promise stops the run at once', async () => {
  const controller = new AbortController();
  const report = await new Workflow([step(never, 'p')]).run(new State(), {
    signal: controller.signal,
    onEvent: (event) => event.kind === 'step-started' && controller.abort(),
  });
  expect(kinds(report.receipts)).toEqual(['cancelled']);
});

test('[R9] a model is told of the cancel by its signal', async () => {
  const controller = new AbortController();
  let told = false;
  const model = running(
    (_, { signal }) =>
      new Promise(() => {
        signal.addEventListener('abort', () => {
          told = true;
        });
      }),
  );
  const run = new Workflow([step(model, 'p')]).run(new State(), { signal: controller.signal });
  await settled();
  controller.abort();
  await run;
  expect(told).toBe(true);
});

test('[R9] after a cancel the workflow runs again like any other, and the step has no mark', async () => {
  const workflow = new Workflow([step(echo, 'p')]);
  await workflow.run(new State(), { signal: AbortSignal.abort() });
  const report = await workflow.run(new State());
  expect(report.receipts[0]).toMatchObject({ kind: 'ran', reasons: [{ kind: 'first-run' }] });
});

test('[R9] a finished asynchronous step leaves no listener on the signal', async () => {
  let listeners = 0;
  const signal = {
    aborted: false,
    addEventListener: () => {
      listeners++;
    },
    removeEventListener: () => {
      listeners--;
    },
  };
  await new Workflow([step(later, 'p'), step(later, 'q')]).run(new State(), { signal });
  expect(listeners).toBe(0);
});
