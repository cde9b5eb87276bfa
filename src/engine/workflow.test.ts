import { expect, test } from 'vitest';
import { EngineError, type EngineFailure } from './failure.ts';
import { State } from './state-facade.ts';
import { Step, stepId } from './step.ts';
import { defineStepModel } from './step-model.ts';
import { any } from './value-type.ts';
import { Workflow } from './workflow.ts';

const echo = defineStepModel({
  id: 'echo',
  fields: { x: any() },
  outputs: { y: any() },
  run: ({ x }) => ({ y: x }),
});
const step = (id?: string) => ({ model: echo, settings: { x: 1 }, ...(id === undefined ? {} : { id }) });
const idsOf = (workflow: Workflow) => workflow.steps.map(({ id }) => id);
const failureOf = (act: () => unknown): EngineFailure | undefined => {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof EngineError) return thrown.failure;
    throw thrown;
  }
  return undefined;
};

test('[R2] a step without an id gets the first of s0, s1, … that no step of the list has', () => {
  expect(idsOf(new Workflow([step('s1'), step(), step(), step('s0')]))).toEqual(['s1', 's2', 's3', 's0']);
});

test('[R2] a step keeps the id that it was given when others come and go', () => {
  const workflow = new Workflow([step(), step()]);
  workflow.removeStep(0);
  workflow.addStep(step());
  expect(idsOf(workflow)).toEqual(['s1', 's0']);
});

test('[U3] addStep puts a step at the end, also one that is an instance', () => {
  const workflow = new Workflow([step('a')]);
  workflow.addStep(new Step(step('b')));
  expect(idsOf(workflow)).toEqual(['a', 'b']);
});

test('[U3] insertStep puts a step in before another, and beyond the end at the end', () => {
  const workflow = new Workflow([step('a'), step('b')]);
  workflow.insertStep(1, step('c'));
  workflow.insertStep(99, step('d'));
  expect(idsOf(workflow)).toEqual(['a', 'c', 'b', 'd']);
});

test('[U3] removeStep takes a step out', () => {
  const workflow = new Workflow([step('a'), step('b')]);
  workflow.removeStep(0);
  expect(idsOf(workflow)).toEqual(['b']);
});

test.each([
  [0, 2, ['b', 'c', 'a']],
  [2, 0, ['c', 'a', 'b']],
  [0, 1, ['b', 'a', 'c']],
  [1, 99, ['a', 'c', 'b']],
])('[U3] moveStep takes the step out at %i first and then puts it in at %i', (from, to, ids) => {
  const workflow = new Workflow([step('a'), step('b'), step('c')]);
  workflow.moveStep(from, to);
  expect(idsOf(workflow)).toEqual(ids);
});

test('[U3] changeStep replaces parts of a step, which keeps its id and place', () => {
  const workflow = new Workflow([step('a'), step('b')]);
  workflow.changeStep(0, { settings: { x: 2 } });
  expect(idsOf(workflow)).toEqual(['a', 'b']);
  expect(workflow.steps[0]?.settings).toEqual([['x', 2]]);
});

test('[U3] changeStep to another model takes its title, unless the step has one of its own', () => {
  const other = defineStepModel({ id: 'other', title: 'Other', fields: {}, outputs: {}, run: () => ({}) });
  const workflow = new Workflow([step('a'), { ...step('b'), title: 'Mine' }]);
  workflow.changeStep(0, { model: other });
  workflow.changeStep(1, { model: other });
  expect(workflow.steps.map(({ title }) => title)).toEqual(['Other', 'Mine']);
});

test('[U3] an index without a step is no-such-step, and nothing changes', () => {
  const workflow = new Workflow([step('a')]);
  const refused = { kind: 'no-such-step', index: 1 };
  expect(failureOf(() => workflow.removeStep(1))).toEqual(refused);
  expect(failureOf(() => workflow.moveStep(1, 0))).toEqual(refused);
  expect(failureOf(() => workflow.changeStep(1, {}))).toEqual(refused);
  expect(failureOf(() => workflow.clearCache(1))).toEqual(refused);
  expect(failureOf(() => workflow.getModel(1))).toEqual(refused);
  expect(failureOf(() => workflow.getModelInput(1))).toEqual(refused);
  expect(idsOf(workflow)).toEqual(['a']);
});

test('[U3] a second step with the same id is duplicate-step-id, and nothing changes', () => {
  const workflow = new Workflow([step('a'), step('b')]);
  const refused = { kind: 'duplicate-step-id', id: 'a' };
  expect(failureOf(() => workflow.addStep(step('a')))).toEqual(refused);
  expect(failureOf(() => workflow.insertStep(0, step('a')))).toEqual(refused);
  expect(failureOf(() => workflow.changeStep(1, { id: 'a' }))).toEqual(refused);
  expect(failureOf(() => new Workflow([step('a'), step('a')]))).toEqual(refused);
  expect(idsOf(workflow)).toEqual(['a', 'b']);
});

test("[U3] a workflow gives the model input, the model output and the model of a step's entry", async () => {
  const workflow = new Workflow([step()]);
  await workflow.run(new State());
  expect(workflow.getModelInput(0)).toEqual({ x: 1 });
  expect(workflow.getModelOutput(0)).toEqual({ y: 1 });
  expect(workflow.getModel(0)).toEqual({ model: echo, input: { x: 1 } });
});

test('[U3] a step without an entry is not-recorded-yet', () => {
  const workflow = new Workflow([step()]);
  const refused = { kind: 'not-recorded-yet', index: 0 };
  expect(failureOf(() => workflow.getModelInput(0))).toEqual(refused);
  expect(failureOf(() => workflow.getModelOutput(0))).toEqual(refused);
  expect(failureOf(() => workflow.getModel(0))).toEqual(refused);
});

test('[U3] there is no model of a step whose model is unknown', () => {
  expect(failureOf(() => new Workflow([{ model: 'Nobody' }]).getModel(0))).toMatchObject({
    kind: 'unknown-model',
    model: 'Nobody',
  });
});

test('[U1] both flags are on at first, and one that is not given stays as it was', () => {
  const workflow = new Workflow();
  expect(workflow.flags).toEqual({ useExtracts: true, populateExtracts: true });
  workflow.setFlags({ useExtracts: false });
  workflow.setFlags({ populateExtracts: false });
  workflow.setFlags({ useExtracts: undefined, populateExtracts: true });
  expect(workflow.flags).toEqual({ useExtracts: false, populateExtracts: true });
});

test('[R6] a workflow goes on from the memory of another', async () => {
  const workflow = new Workflow([step()]);
  await workflow.run(new State());
  const next = new Workflow(workflow.steps, workflow.memory);
  const report = await next.run(new State());
  expect([report.run, report.stepsSkipped, next.stepsRan, next.stepsSkipped]).toEqual([2, [0], [0], [0]]);
  expect(workflow.stepsSkipped).toEqual([]);
});

test('[R8] runs of one workflow take turns in the order in which they were asked for', async () => {
  const order: string[] = [];
  const slow = defineStepModel({
    id: 'slow',
    fields: { x: any() },
    outputs: { y: any() },
    run: async ({ x }) => {
      order.push(`begin ${x}`);
      await new Promise((resolve) => setTimeout(resolve, x === 1 ? 5 : 0));
      order.push(`end ${x}`);
      return { y: x };
    },
  });
  const workflow = new Workflow([{ model: slow, inputs: { a: 'x' }, outputs: { y: 'p' } }]);
  const reports = await Promise.all([1, 2, 2].map((a) => workflow.run(new State({ a }))));
  expect(order).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
  expect(reports.map(({ run, stepsSkipped }) => [run, stepsSkipped.length])).toEqual([
    [1, 0],
    [2, 0],
    [3, 1],
  ]);
});

test('[R8] what is cleared during a run stays cleared, and what the run records stays', async () => {
  const slow = defineStepModel({ id: 'slow', fields: { x: any() }, outputs: {}, run: async () => ({}) });
  const sourceOf = (x: number) => ({ id: 'a', model: slow, settings: { x } });
  const workflow = new Workflow([sourceOf(1), { ...sourceOf(1), id: 'b' }]);
  await workflow.run(new State());
  workflow.changeStep(0, { settings: { x: 2 } });
  await workflow.run(new State(), { onEvent: () => workflow.clearCache() });
  expect([...workflow.cache.entries.keys()]).toEqual(['a']);
  expect(workflow.cache.marks.get(stepId('b'))).toBe('cleared');
});

test('[R8] each run that waits for its turn has the flags that were asked for', async () => {
  const workflow = new Workflow([step()]);
  await workflow.run(new State());
  workflow.setFlags({ useExtracts: false });
  const without = workflow.run(new State());
  workflow.setFlags({ useExtracts: true });
  const using = workflow.run(new State());
  expect([(await without).stepsRan, (await using).stepsSkipped]).toEqual([[0], [0]]);
});

test('[R8] a run that breaks in a listener does not hold up the next', async () => {
  const workflow = new Workflow([step()]);
  const broken = workflow.run(new State(), {
    onEvent: () => {
      throw new Error('a listener');
    },
  });
  await expect(broken).rejects.toThrow('a listener');
  expect((await workflow.run(new State())).outcome.kind).toBe('completed');
});
