import { describe, expect, test } from 'vitest';
import { toState, toSteps } from '#document';
import { emptyCache, type RunEvent, runSteps, stepId } from '#engine';
import { applyEngineEvents, endRun, startRun } from './advance-run.ts';
import type { EngineEvent } from './engine-client.ts';
import { initialRunState, type RunOrder, type RunState } from './run-state.ts';
import { addStep, arithmetic, documentOf, library, multiplyStep } from './testing/example.ts';

const [scenario] = arithmetic.scenarios;
const s0 = stepId('s0');
const s1 = stepId('s1');

function orderOf(state: RunState, changes: Partial<RunOrder> = {}): RunOrder {
  return {
    run: state.history.length + 1,
    kind: 'run',
    on: 'fresh',
    scenario: 'default',
    flags: { useExtracts: true, populateExtracts: true },
    startedAt: 1_000,
    steps: toSteps(arithmetic, library),
    stateBefore: toState(scenario!),
    cacheBefore: state.cache,
    ...changes,
  };
}

/** What the engine tells of this order, one event after the other, and how it ends. */
function tell(state: RunState, order: RunOrder) {
  const events: EngineEvent[] = [];
  const { flags, run, stateBefore, steps } = order;
  const cache = order.kind === 'run' ? emptyCache : state.cache;
  const onEvent = (event: RunEvent) => events.push({ at: 1_000 + events.length, event });
  const result = runSteps({ steps, run, flags, cache, state: stateBefore }, { onEvent });
  if (result instanceof Promise) throw new Error('the example is synchronous');
  return { events, result };
}

function perform(state: RunState, changes: Partial<RunOrder> = {}): RunState {
  const order = orderOf(state, changes);
  const { events, result } = tell(state, order);
  const told = applyEngineEvents(startRun(state, order), events);
  return endRun(told, { kind: 'ended', outcome: result.outcome, milliseconds: 3 }, 2_000);
}

describe('the mirror of a run', () => {
  test.each(['at once', 'one by one'])('is what the engine left, told %s', (how) => {
    const order = orderOf(initialRunState);
    const { events, result } = tell(initialRunState, order);
    let state = startRun(initialRunState, order);
    if (how === 'at once') state = applyEngineEvents(state, events);
    else for (const event of events) state = applyEngineEvents(state, [event]);
    state = endRun(state, { kind: 'ended', outcome: result.outcome, milliseconds: 3 }, 2_000);
    expect(state.state).toEqual(result.state);
    expect(state.cache).toEqual(result.cache);
    expect(state.stepsRan).toEqual(result.ran);
    expect(state.history[0]).toMatchObject({
      milliseconds: 3,
      outcome: result.outcome,
      receipts: result.receipts,
      state: result.state,
    });
  });

  test('counts and cache go on over reruns, and start anew with Run', () => {
    const once = perform(initialRunState);
    const twice = perform(once, { kind: 'rerun' });
    expect(twice).toMatchObject({ stepsRan: [0, 1], stepsSkipped: [0, 1] });
    expect(twice.cache).toBe(once.cache);
    expect(twice.history[1]?.cacheBefore).toBe(once.cache);
    const anew = perform(twice);
    expect(anew).toMatchObject({ stepsRan: [0, 1], stepsSkipped: [] });
    expect(anew.history.map(({ run }) => run)).toEqual([1, 2, 3]);
  });
});

describe('the log', () => {
  test('has the lines of the engine between the run’s own, each with its step', () => {
    const { log } = perform(initialRunState);
    expect(log.map(({ number, entry, index }) => [number, entry.kind, index])).toEqual([
      [1, 'run-started', undefined],
      [2, 'running', 0],
      [3, 'done', 0],
      [4, 'running', 1],
      [5, 'done', 1],
      [6, 'run-ended', undefined],
    ]);
  });
});

describe('a run that is ended from outside', () => {
  const order = orderOf(initialRunState);
  const { events } = tell(initialRunState, order);
  const begun = (index: number) =>
    events.findIndex(({ event }) => event.kind === 'step-started' && event.index === index);
  const until = (place: number) =>
    applyEngineEvents(startRun(initialRunState, order), events.slice(0, place + 1));

  test('cancels the step under way, and later ones are not reached', () => {
    const state = endRun(until(begun(0)), { kind: 'stopped' }, 1_501);
    expect(state.history[0]).toMatchObject({
      outcome: { kind: 'cancelled', step: s0, index: 0 },
      milliseconds: 501,
      receipts: [
        { kind: 'cancelled', step: s0, name: 'AddModel', started: true, milliseconds: 500 },
        { kind: 'not-reached', step: s1, after: s0 },
      ],
    });
    expect(state.stepsRan).toEqual([]);
    expect(state.log.slice(-2).map(({ entry }) => entry.kind)).toEqual(['cancelled', 'run-ended']);
  });

  test('keeps what finished steps left', () => {
    const state = endRun(until(begun(1)), { kind: 'stopped' }, 1_500);
    expect(state.cache.entries.has(s0)).toBe(true);
    expect(state.state?.slots.get('total')?.value).toBe(5);
    expect(state.receipts.get(s1)).toMatchObject({ run: 1, receipt: { kind: 'cancelled' } });
  });

  test('before its first step has that one cancelled, not begun', () => {
    const state = endRun(startRun(initialRunState, order), { kind: 'stopped' }, 1_500);
    expect(state.history[0]?.receipts[0]).toMatchObject({
      kind: 'cancelled',
      started: false,
      milliseconds: 0,
    });
  });

  test('after its last step is as complete as it was', () => {
    const state = endRun(until(events.length), { kind: 'stopped' }, 1_500);
    expect(state.history[0]?.outcome).toEqual({ kind: 'completed', outputs: [['final', 20]] });
  });

  test('by the engine’s own end says that', () => {
    const state = endRun(until(begun(1)), { kind: 'engine-crashed', message: 'no memory' }, 1_500);
    expect(state.history[0]?.outcome).toEqual({ kind: 'engine-crashed', message: 'no memory' });
    expect(state.history[0]?.receipts.map(({ kind }) => kind)).toEqual(['ran', 'cancelled']);
  });

  test('cancels one step, also where two share an id', () => {
    const steps = toSteps(documentOf([addStep, { ...multiplyStep, id: 's0' }]), library);
    const state = endRun(
      startRun(initialRunState, orderOf(initialRunState, { steps })),
      { kind: 'stopped' },
      1_500,
    );
    expect(state.history[0]?.receipts.map(({ kind }) => kind)).toEqual(['cancelled', 'not-reached']);
  });

  test('with no steps at all is complete', () => {
    const nothing = orderOf(initialRunState, { steps: [] });
    const state = endRun(startRun(initialRunState, nothing), { kind: 'stopped' }, 1_500);
    expect(state.history[0]?.outcome).toEqual({ kind: 'completed', outputs: null });
  });
});

test('progress belongs to the step under way; what comes late is left out', () => {
  const order = orderOf(initialRunState);
  const progress = (step: typeof s0): EngineEvent => ({
    at: 1_002,
    event: { kind: 'progress', step, fraction: 0.5, note: 'half' },
  });
  const started: EngineEvent = {
    at: 1_001,
    event: { kind: 'step-started', step: s1, index: 1, name: 'MultiplyModel' },
  };
  const state = applyEngineEvents(startRun(initialRunState, order), [started, progress(s1), progress(s0)]);
  expect(state.phase).toMatchObject({
    current: { step: s1, index: 1, startedAt: 1_001, fraction: 0.5, note: 'half' },
  });
  const idle = perform(initialRunState);
  expect(applyEngineEvents(idle, [progress(s1)])).toBe(idle);
});

test('a failure behind the model’s work counts the step, as the engine does', () => {
  const twice = documentOf([addStep, { ...multiplyStep, outputs: [['product', 'total']] }]);
  const state = perform(initialRunState, { steps: toSteps(twice, library) });
  expect(state.history[0]?.outcome.kind).toBe('failed');
  expect(state.stepsRan).toEqual([0, 1]);
});

test('a step that is skipped again as before has the same receipt, so that many reruns take little room', () => {
  const first = perform(initialRunState);
  const second = perform(first, { kind: 'rerun' });
  const third = perform(second, { kind: 'rerun' });
  const [, before, after] = third.history;
  expect(before!.receipts).toMatchObject([{ kind: 'skipped' }, { kind: 'skipped' }]);
  expect(after!.receipts[0]).toBe(before!.receipts[0]);
});

test('the newest 50 runs are kept', () => {
  let state = initialRunState;
  for (let run = 1; run <= 52; run++) state = perform(state, { kind: 'rerun', run });
  expect([state.history.length, state.history[0]?.run, state.history.at(-1)?.run]).toEqual([50, 3, 52]);
});
