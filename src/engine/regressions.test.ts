// What a fault put in by hand once got past: each of these tests stops one.
import { expect, test } from 'vitest';
import { emptyCache } from './cache.ts';
import { planRun } from './plan.ts';
import { runSteps } from './run.ts';
import { stateFrom } from './state.ts';
import { State } from './state-facade.ts';
import { type PlacedStep, Step } from './step.ts';
import { defineStepModel } from './step-model.ts';
import { any } from './value-type.ts';
import { Workflow } from './workflow.ts';

const pair = defineStepModel({
  id: 'pair',
  fields: { a: any(), b: any() },
  outputs: { first: any(), second: any() },
  run: ({ a, b }) => ({ first: a, second: b }),
});
const positive = defineStepModel({
  id: 'positive',
  fields: { a: any() },
  outputs: { a: any() },
  run: ({ a }) => {
    if (typeof a === 'number' && a < 0) throw new Error('negative');
    return { a };
  },
});

test('[T4] a snapshot taken after a post does not show the next post', () => {
  const state = new State({ x: 1 });
  state.post(2, 'y');
  const { snapshot } = state;
  state.post(3, 'z');
  expect([...snapshot.slots.keys()]).toEqual(['x', 'y']);
});

test('[L2] a step with an entry that failed last time says so beside what changed', async () => {
  const workflow = new Workflow([{ model: positive, inputs: { x: 'a' } }]);
  await workflow.run(new State({ x: 1 }));
  await workflow.run(new State({ x: -1 }));
  expect(workflow.plan(new State({ x: 2 }))).toMatchObject([
    { reasons: [{ kind: 'input-changed', before: 1, after: 2 }, { kind: 'failed-last-time' }] },
  ]);
});

test('[L1] a step that depends on two slots of one step names that step once', async () => {
  const workflow = new Workflow([
    { model: pair, inputs: [['x', ['a', 'b']]], outputs: { first: 'p', second: 'q' } },
    { model: pair, inputs: { p: 'a', q: 'b' } },
  ]);
  await workflow.run(new State({ x: 1 }));
  expect(workflow.plan(new State({ x: 2 }))[1]).toMatchObject({
    kind: 'depends',
    on: ['s0'],
    slots: ['p', 'q'],
  });
});

test('[L4] of two steps that wrongly share an id, neither sees what the other records in the same run', async () => {
  const source = { id: 'twin', model: positive, inputs: { x: 'a' } };
  const steps = [new Step(source), new Step(source)] as PlacedStep[];
  const input = {
    steps,
    cache: emptyCache,
    state: stateFrom([['x', 1]]),
    flags: { useExtracts: true, populateExtracts: true },
    run: 1,
  };
  expect(planRun(input).map(({ kind }) => kind)).toEqual(['will-run', 'will-run']);
  expect((await runSteps(input)).receipts.map(({ kind }) => kind)).toEqual(['ran', 'ran']);
});
