import { describe, expect, test } from 'vitest';
import type { WorkflowDocument } from '#document';
import { stepId } from '#engine';
import { createEditor, type EditorParts } from './create-editor.ts';
import { setSlotValue } from './edits/set-slot-value.ts';
import type { EngineClient, EngineRequest } from './engine-client.ts';
import { arithmetic, documentOf, library } from './testing/example.ts';
import { createInProcessEngine } from './testing/in-process-engine.ts';

/** An editor, and what it asked of its engine. */
function open(document: WorkflowDocument = arithmetic, shortRun?: number, turn?: EditorParts['turn']) {
  const requests: EngineRequest[] = [];
  const engine = createInProcessEngine();
  const watched: EngineClient = {
    ...engine,
    run(request, onEvents) {
      requests.push(request);
      return engine.run(request, onEvents);
    },
  };
  const short = shortRun === undefined ? {} : { shortRun };
  return { ...createEditor({ document, library, engine: watched, turn, ...short }), requests };
}

describe('the seed’s story', () => {
  test('run, change k, rerun: step 0 is skipped and step 1 runs', async () => {
    const { run, rerun, runs, documents } = open();
    await run();
    expect(runs.getState().history.at(-1)?.outcome).toEqual({ kind: 'completed', outputs: [['final', 20]] });
    documents.apply(setSlotValue('default', 'k', 5));
    await rerun();
    const { history, stepsRan, stepsSkipped, cache } = runs.getState();
    expect(history.at(-1)?.outcome).toEqual({ kind: 'completed', outputs: [['final', 25]] });
    expect(history.at(-1)?.receipts).toMatchObject([
      { kind: 'skipped', since: 1 },
      { kind: 'ran', reasons: [{ kind: 'input-changed', field: 'factor', slot: 'k', before: 4, after: 5 }] },
    ]);
    expect({ stepsRan, stepsSkipped }).toEqual({ stepsRan: [0, 1, 1], stepsSkipped: [0] });
    expect(cache.entries.get(stepId('s1'))).toMatchObject({
      input: { value: 5, factor: 5 },
      output: { product: 25 },
    });
  });

  test('forced on the current state it cannot mutate total, and nothing is lost', async () => {
    const { run, rerun, runs } = open();
    await run();
    const { cache, state } = runs.getState();
    await rerun({ on: 'current', useExtracts: false });
    expect(runs.getState().history.at(-1)).toMatchObject({
      on: 'current',
      outcome: { kind: 'failed', failure: { kind: 'cannot-mutate', slot: 'total', index: 0 } },
      receipts: [{ kind: 'failed' }, { kind: 'not-reached' }],
    });
    expect(runs.getState().state).toEqual(state);
    expect([...runs.getState().cache.entries.keys()]).toEqual([...cache.entries.keys()]);
  });

  test('on the current state without force everything is skipped', async () => {
    const { run, rerun, runs } = open();
    await run();
    await rerun({ on: 'current' });
    expect(runs.getState()).toMatchObject({ stepsRan: [0, 1], stepsSkipped: [0, 1] });
  });
});

test('the plan before the click is what the run does', async () => {
  const { run, rerun, runs, documents, derived } = open();
  await run();
  documents.apply(setSlotValue('default', 'x', 7));
  const planned = derived.getState().plans.map(({ kind }) => kind);
  expect(planned).toEqual(['will-run', 'depends']);
  await rerun();
  expect(
    runs
      .getState()
      .history.at(-1)
      ?.receipts.map(({ kind }) => kind),
  ).toEqual(['ran', 'ran']);
});

test('edits during a run apply to the next one', async () => {
  const { run, rerun, runs, documents } = open();
  const ended = run();
  documents.apply(setSlotValue('default', 'k', 100));
  await ended;
  expect(runs.getState().state?.slots.get('final')?.value).toBe(20);
  await rerun();
  expect(runs.getState().state?.slots.get('final')?.value).toBe(500);
});

test('a second click while a run is seen to be under way, and Rerun before the first Run, do nothing', async () => {
  const { run, rerun, runs, requests } = open(arithmetic, 0);
  await rerun();
  expect(requests).toHaveLength(0);
  await Promise.all([run(), run(), rerun()]);
  expect(requests).toHaveLength(1);
  expect(runs.getState().history).toHaveLength(1);
});

test('what is asked for last before a run can be seen to be under way comes after it', async () => {
  const { run, rerun, runs, requests, documents } = open(arithmetic, 60_000);
  const first = run();
  documents.apply(setSlotValue('default', 'k', 100));
  await Promise.all([first, run(), rerun()]);
  expect(requests).toHaveLength(2);
  expect(runs.getState().history.map(({ kind }) => kind)).toEqual(['run', 'rerun']);
  expect(runs.getState().state?.slots.get('final')?.value).toBe(500);
});

test('so does what is asked for while it is not known yet whose turn it is', async () => {
  const turn = { take: () => Promise.resolve(() => undefined), refusal: '' };
  const { run, documents, runs } = open(arithmetic, 60_000, turn);
  const asked: Promise<void>[] = [];
  for (const value of [6, 7, 8]) {
    documents.apply(setSlotValue('default', 'k', value));
    asked.push(run(), run());
    await Promise.resolve();
  }
  await Promise.all(asked);
  expect(runs.getState().state?.slots.get('final')?.value).toBe(40);
});

test('a second click on a run that turns out to last is not a second run', async () => {
  const { run, runs, requests } = open(arithmetic, 60_000);
  const asked = [run(), run()];
  runs.clearLog(); // shows what is under way
  await Promise.all(asked);
  expect(requests).toHaveLength(1);
});

test('Stop takes back what waits for its turn', async () => {
  const { run, rerun, runScenarios, scenarioRuns, stop, requests } = open(arithmetic, 60_000);
  const asked = [run(), rerun(), runScenarios()];
  stop();
  await Promise.all(asked);
  expect(requests).toHaveLength(1);
  expect(scenarioRuns.getState().phase.kind).toBe('idle');
});

test('rerun takes the session’s options, and its own for this once', async () => {
  const { run, rerun, session, requests } = open();
  await run();
  session.setRerunOptions({ populateExtracts: false });
  await rerun({ useExtracts: false });
  await rerun();
  expect(requests.map(({ flags }) => flags)).toEqual([
    { useExtracts: true, populateExtracts: true },
    { useExtracts: false, populateExtracts: false },
    { useExtracts: true, populateExtracts: false },
  ]);
});

test('the engine is told what it left itself, as long as nobody changed it', async () => {
  const { run, rerun, runs, requests } = open();
  await run();
  await rerun();
  await rerun({ on: 'current' });
  runs.clearCache(stepId('s0'));
  await rerun();
  expect(requests.map(({ cacheLeftBy, stateLeftBy }) => [cacheLeftBy, stateLeftBy])).toEqual([
    [undefined, undefined],
    [1, undefined],
    [2, 2],
    [undefined, undefined],
  ]);
});

test('a cleared result runs again, and says why', async () => {
  const { run, rerun, runs } = open();
  await run();
  runs.clearCache(stepId('s0'));
  await rerun();
  expect(runs.getState().history.at(-1)?.receipts).toMatchObject([
    { kind: 'ran', reasons: [{ kind: 'cleared' }] },
    { kind: 'skipped' },
  ]);
});

test('the cache is not cleared under a run', async () => {
  const { run, rerun, runs } = open();
  await run();
  const ended = rerun();
  runs.clearCache();
  await ended;
  expect(runs.getState().stepsSkipped).toEqual([0, 1]);
});

test('two editors on one page know nothing of each other', async () => {
  const one = open();
  const other = open(documentOf([]));
  await one.run();
  one.session.select({ kind: 'slot', name: 'k' });
  expect(other.runs.getState().history).toEqual([]);
  expect(other.session.getState().selection.kind).toBe('none');
});

test('a read-only editor refuses edits with one notice, and runs', async () => {
  const readOnly = { as: 'link', refusal: 'Keep a copy to edit it.' } as const;
  const engine = createInProcessEngine();
  const { documents, session, run, runs } = createEditor({ document: arithmetic, library, engine, readOnly });
  documents.apply(setSlotValue('default', 'k', 5));
  documents.apply(setSlotValue('default', 'k', 6));
  expect(documents.getState()).toEqual({ current: arithmetic, past: [], future: [] });
  expect(session.getState().notices.map(({ text }) => text)).toEqual(['Keep a copy to edit it.']);
  await run();
  expect(runs.getState().history.at(-1)?.outcome.kind).toBe('completed');
});
