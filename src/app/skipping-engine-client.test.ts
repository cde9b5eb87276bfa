import { describe, expect, test, vi } from 'vitest';
import { createStepLibrary, type WorkflowDocument } from '#document';
import { createEditor, type EngineRequest, setMutable, setSlotValue } from '#editor';
import { defineStepModel, number, stepId } from '#engine';
import { createEngineClient } from './engine-client.ts';
import { createSkippingEngineClient } from './skipping-engine-client.ts';
import { createMessageWorker } from './testing/message-worker.ts';

const add = defineStepModel({
  id: 'add',
  fields: { a: number(), b: number() },
  outputs: { sum: number() },
  run: ({ a, b }) => ({ sum: a + b }),
});
const document: WorkflowDocument = {
  format: 'slotflow',
  version: 1,
  name: '',
  workflow: {
    steps: ['x', 'total'].map((slot, place) => ({
      id: `s${place}`,
      model: 'add@1',
      inputs: [
        [slot, 'a'],
        ['y', 'b'],
      ],
      outputs: [['sum', place === 0 ? 'total' : 'final']],
    })),
  },
  scenarios: [
    {
      name: 'default',
      mutable: false,
      values: [
        ['x', 2],
        ['y', 3],
      ],
    },
  ],
  layout: { steps: {}, slots: [] },
};

function open() {
  const engine = createEngineClient(() => createMessageWorker([add]));
  const asked = vi.spyOn(engine, 'run');
  const requests = (): readonly EngineRequest[] => asked.mock.calls.map(([request]) => request);
  const client = createSkippingEngineClient(engine, () => performance.now());
  const editor = createEditor({ document, library: createStepLibrary([add]), engine: client, shortRun: 0 });
  return { ...editor, requests };
}

describe('a run that skips every step', () => {
  test('is done without the engine, and leaves what the engine would', async () => {
    const { run, rerun, runs, requests } = open();
    await run();
    await rerun();
    expect(requests()).toHaveLength(1);
    const { history, stepsRan, stepsSkipped, state, receipts, cache, log } = runs.getState();
    expect([stepsRan, stepsSkipped]).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(history[1]?.outcome).toEqual(history[0]?.outcome);
    expect(state?.slots.get('final')).toEqual(history[0]?.state.slots.get('final'));
    expect(receipts.get(stepId('s1'))).toMatchObject({ run: 2, receipt: { kind: 'skipped', since: 1 } });
    expect(cache).toBe(history[1]?.cacheBefore);
    expect(log.map(({ entry }) => entry.kind).slice(-4)).toEqual([
      'run-started',
      'skipped',
      'skipped',
      'run-ended',
    ]);
  });

  test('leaves the cache with the engine, which need not be sent it again', async () => {
    const { run, rerun, documents, runs, requests } = open();
    await run();
    await rerun();
    await rerun();
    documents.apply(setSlotValue('default', 'x', 7));
    await rerun();
    expect(requests()).toHaveLength(2);
    expect(requests()[1]).toMatchObject({ run: 4, cacheLeftBy: 1, stateLeftBy: undefined });
    expect(runs.getState().state?.slots.get('final')?.value).toBe(13);
    expect(
      runs
        .getState()
        .history.at(-1)
        ?.receipts.map(({ kind }) => kind),
    ).toEqual(['ran', 'ran']);
  });

  test('on the state that the last one left, leaves that with the engine, too', async () => {
    const { run, rerun, documents, runs, requests } = open();
    documents.apply(setMutable('default', true));
    await run();
    await rerun({ on: 'current' });
    await rerun({ on: 'current', useExtracts: false });
    expect(requests()).toHaveLength(2);
    expect(requests()[1]).toMatchObject({ run: 3, cacheLeftBy: 1, stateLeftBy: 1 });
    expect(runs.getState().history.at(-1)?.outcome.kind).toBe('completed');
  });

  test('of a state that it filled by itself, has the next one sent', async () => {
    const { run, rerun, runs, requests } = open();
    await run();
    await rerun();
    await rerun({ on: 'current', useExtracts: false, populateExtracts: false });
    expect(requests()[1]).toMatchObject({ cacheLeftBy: 1, stateLeftBy: undefined });
    expect(runs.getState().history.at(-1)?.outcome).toMatchObject({ failure: { kind: 'cannot-mutate' } });
  });
});

test('the first run is the engine’s', async () => {
  const { run, runs, requests } = open();
  await run();
  expect(requests()).toHaveLength(1);
  expect(runs.getState().stepsRan).toEqual([0, 1]);
});
