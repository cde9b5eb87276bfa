import { expect, test } from 'vitest';
import { type Resolver, Runner } from './runner.ts';
import { State } from './state-facade.ts';
import { defineStepModel } from './step-model.ts';
import { any } from './value-type.ts';
import { Workflow } from './workflow.ts';

const echo = defineStepModel({
  id: 'echo',
  fields: { x: any() },
  outputs: { y: any() },
  run: ({ x }) => {
    if (x === 'bad') throw new Error('bad');
    return { y: x };
  },
});
const workflow = () => new Workflow([{ model: echo, inputs: { a: 'x' }, outputs: { y: 'p' } }]);
const state = (a: unknown = 1, mutable = true) => new State({ a }, { mutable });
const fresh: Resolver = {
  workflow: (reference) => {
    if (reference !== 'library:echo') throw new Error('no such workflow');
    return workflow();
  },
  state: (reference) =>
    reference === 'gallery:one' ? Promise.resolve(state()) : Promise.reject(new Error('no such state')),
};

test('[U1] there is no rerunWorkflow and no rerunState before a run, and both after it', async () => {
  const given = workflow();
  const runner = new Runner(given, state());
  expect([runner.rerunWorkflow, runner.rerunState]).toEqual([undefined, undefined]);
  await runner.run();
  expect(runner.rerunWorkflow).toBe(given);
  expect(runner.rerunState?.entries()).toEqual([
    ['a', 1],
    ['p', 1],
  ]);
});

test('[U1] both are there after a failure too', async () => {
  const runner = new Runner(workflow(), state('bad'));
  const report = await runner.run();
  expect(report.failure?.kind).toBe('run-failed');
  expect([runner.rerunWorkflow?.steps.length, runner.rerunState?.names()]).toEqual([1, ['a']]);
  runner.rerunState?.post(2, 'a');
  expect((await runner.rerun()).outcome.kind).toBe('completed');
});

test('[U1, T4] the state that was given stays as it is', async () => {
  const given = state();
  const runner = new Runner(workflow(), given);
  await runner.run();
  await runner.rerun();
  expect(given.entries()).toEqual([['a', 1]]);
});

test('[U1] run again goes on from the state that the last run left, as rerun does', async () => {
  const runner = new Runner(workflow(), state());
  await runner.run();
  const after = runner.rerunState;
  const report = await runner.run();
  expect(report.stepsSkipped).toEqual([0]);
  expect(runner.rerunState).toBe(after);
});

test('[U1] a forced rerun on an immutable state is cannot-mutate', async () => {
  const runner = new Runner(workflow(), state(1, false));
  await runner.run();
  const report = await runner.rerun({ useExtracts: false });
  expect(report.failure).toMatchObject({ kind: 'cannot-mutate', slot: 'p' });
});

test('[U1] the flags of a rerun stay on the workflow, those that are not given as they were', async () => {
  const runner = new Runner(workflow(), state());
  await runner.run();
  await runner.rerun({ useExtracts: false });
  expect(runner.rerunWorkflow?.flags).toEqual({ useExtracts: false, populateExtracts: true });
  expect((await runner.rerun({ populateExtracts: false })).stepsRan).toEqual([0]);
  expect((await runner.run()).stepsRan).toEqual([0]);
  expect(runner.rerunWorkflow?.flags).toEqual({ useExtracts: false, populateExtracts: false });
});

test('[U1] the flags of a rerun that fails stay too, also for a new runner', async () => {
  const given = workflow();
  const runner = new Runner(given, state('bad'));
  await runner.run();
  await runner.rerun({ populateExtracts: false });
  await new Runner(given, state()).run();
  expect([given.populateExtracts, given.cache.entries.size]).toEqual([false, 0]);
});

test('[U1] a rerun before any run is not-run and changes nothing', async () => {
  const given = workflow();
  const runner = new Runner(given, state());
  await expect(runner.rerun({ useExtracts: false })).rejects.toMatchObject({
    failure: { kind: 'not-run' },
    message: 'Cannot rerun workflow without a rerunWorkflow',
  });
  expect([given.useExtracts, runner.rerunWorkflow]).toEqual([true, undefined]);
});

test('[U2] every run of references starts fresh', async () => {
  const runner = new Runner('library:echo', 'gallery:one', fresh);
  const first = await runner.run();
  const [workflowOfFirst, stateOfFirst] = [runner.rerunWorkflow, runner.rerunState];
  const second = await runner.run();
  expect([first.stepsRan, second.stepsRan, second.run]).toEqual([[0], [0], 1]);
  expect(runner.rerunWorkflow).not.toBe(workflowOfFirst);
  expect(runner.rerunState).not.toBe(stateOfFirst);
});

test('[U2] a rerun takes up the instances of the last run', async () => {
  const runner = new Runner('library:echo', 'gallery:one', fresh);
  await runner.run();
  expect((await runner.rerun()).stepsSkipped).toEqual([0]);
});

test('[U2] one of the two may be a reference', async () => {
  const given = workflow();
  const runner = new Runner(given, 'gallery:one', fresh);
  await runner.run();
  expect((await runner.run()).stepsSkipped).toEqual([0]);
  expect(given.stepsRan).toEqual([0]);
});

test.each([
  ['library:none', 'gallery:one', 'library:none', 'no such workflow'],
  ['library:echo', 'gallery:none', 'gallery:none', 'no such state'],
])(
  '[U2] a reference that leads nowhere is unresolved-reference: %s on %s',
  async (w, s, reference, message) => {
    const runner = new Runner(w, s, fresh);
    await expect(runner.run()).rejects.toMatchObject({
      failure: { kind: 'unresolved-reference', reference, message },
    });
    expect(runner.rerunWorkflow).toBeUndefined();
  },
);

test('[U2] a reference without a resolver is unresolved-reference', async () => {
  await expect(new Runner('python://a.b', state()).run()).rejects.toMatchObject({
    failure: { kind: 'unresolved-reference', reference: 'python://a.b' },
  });
});

test('[R8] runs that are asked for at once take turns, each on what the one before left', async () => {
  const runner = new Runner(workflow(), state());
  const reports = await Promise.all([runner.run(), runner.run(), runner.rerun()]);
  expect(reports.map(({ stepsRan, stepsSkipped }) => [stepsRan, stepsSkipped])).toEqual([
    [[0], []],
    [[], [0]],
    [[], [0]],
  ]);
});

test('[R8] reruns that are asked for at once each have their own flags', async () => {
  const runner = new Runner(workflow(), state());
  await runner.run();
  const reports = await Promise.all([
    runner.rerun({ useExtracts: false }),
    runner.rerun({ useExtracts: true }),
    runner.rerun(),
  ]);
  expect(reports.map(({ stepsRan }) => stepsRan)).toEqual([[0], [], []]);
});

test('[U3] a step that is added is run by the next rerun, and those before it are skipped', async () => {
  const runner = new Runner(workflow(), state());
  await runner.run();
  runner.rerunWorkflow?.addStep({ model: echo, inputs: { p: 'x' }, outputs: { y: 'q' } });
  const report = await runner.rerun();
  expect([report.stepsSkipped, report.stepsRan, report.result]).toEqual([[0], [1], { q: 1 }]);
});
