import { expect, test } from 'vitest';
import { planRun, type StepPlan } from './plan.ts';
import { State } from './state-facade.ts';
import type { StepSource } from './step.ts';
import { defineStepModel } from './step-model.ts';
import { any, integer } from './value-type.ts';
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
const isBig = defineStepModel({
  id: 'is-big',
  fields: { n: integer() },
  outputs: { big: any() },
  run: ({ n }) => ({ big: n > 10 }),
});
const changing = defineStepModel({
  id: 'changing',
  fields: {},
  outputs: { y: any() },
  volatile: true,
  run: () => ({ y: 0 }),
});
const step = (slot: string, into: string, more: Partial<StepSource> = {}): StepSource => ({
  id: into,
  model: echo,
  inputs: { [slot]: 'x' },
  outputs: { y: into },
  ...more,
});
const brief = (plans: readonly StepPlan[]) => plans.map(({ step: id, kind }) => `${id} ${kind}`);
const state = (values: Record<string, unknown> = { a: 1 }, mutable = false) => new State(values, { mutable });

/** Runs once on `values` and gives the workflow with its cache. */
async function ranOn(values: Record<string, unknown>, ...sources: StepSource[]): Promise<Workflow> {
  const workflow = new Workflow(sources);
  await workflow.run(state(values));
  return workflow;
}

test('[L1] before the first run the first step will run, and so will those behind it', () => {
  const workflow = new Workflow([step('a', 'p'), step('p', 'q')]);
  expect(workflow.plan(state())).toEqual([
    { kind: 'will-run', step: 'p', index: 0, reasons: [{ kind: 'first-run' }] },
    { kind: 'will-run', step: 'q', index: 1, reasons: [{ kind: 'first-run' }] },
  ]);
});

test('[L1] an unchanged step will skip, since the run that made its entry, with the fields compared', async () => {
  const workflow = await ranOn({ a: 1 }, step('a', 'p'), step('p', 'q'));
  expect(workflow.plan(state())).toEqual([
    { kind: 'will-skip', step: 'p', index: 0, since: 1, fields: ['x'] },
    { kind: 'will-skip', step: 'q', index: 1, since: 1, fields: ['x'] },
  ]);
});

test('[L1] a step behind one that will run depends on it', async () => {
  const workflow = await ranOn({ a: 1 }, step('a', 'p'), step('p', 'q'));
  expect(workflow.plan(state({ a: 2 }))[1]).toEqual({
    kind: 'depends',
    step: 'q',
    index: 1,
    on: ['p'],
    slots: ['p'],
  });
});

test('[L1] depends reaches through steps that depend themselves', async () => {
  const workflow = await ranOn({ a: 1 }, step('a', 'p'), step('p', 'q'), step('q', 'r'));
  expect(brief(workflow.plan(state({ a: 2 })))).toEqual(['p will-run', 'q depends', 'r depends']);
});

test('[L1] a known difference goes before what is not known', async () => {
  const two = defineStepModel({ id: 'two', fields: { x: any(), z: any() }, outputs: {}, run: () => ({}) });
  const both = { id: 'both', model: two, inputs: { p: 'x', b: 'z' } };
  const workflow = await ranOn({ a: 1, b: 1 }, step('a', 'p'), both);
  expect(workflow.plan(state({ a: 2, b: 2 }))[1]).toMatchObject({
    kind: 'will-run',
    reasons: [{ kind: 'input-changed', field: 'z', slot: 'b', before: 1, after: 2 }],
  });
});

test('[L1] on an immutable state a skip depends on another writer of the slots that it fills', async () => {
  const workflow = new Workflow([step('a', 'p')]);
  await workflow.run(state());
  workflow.insertStep(0, step('a', 'other', { outputs: { y: 'p' } }));
  expect(workflow.plan(state())[1]).toMatchObject({ kind: 'depends', on: ['other'], slots: ['p'] });
  expect(workflow.plan(state({ a: 1 }, true))[1]).toMatchObject({ kind: 'will-skip' });
});

test('[L1] a slot that feeds no field decides nothing', async () => {
  const workflow = await ranOn({ a: 1, b: 1 }, step('a', 'p'), step('b', 'q', { inputs: { p: [], b: 'x' } }));
  expect(workflow.plan(state({ a: 2, b: 1 }))[1]?.kind).toBe('will-skip');
});

test('[L1] a missing slot will fail, and the steps behind it are blocked', () => {
  const workflow = new Workflow([step('gone', 'p'), step('a', 'q'), step('gone', 'r'), step('a', 's')]);
  expect(workflow.plan(state())).toEqual([
    { kind: 'will-fail', step: 'p', index: 0, problem: { kind: 'missing-slot', slot: 'gone' } },
    { kind: 'will-run', step: 'q', index: 1, reasons: [{ kind: 'first-run' }], blockedBy: 'p' },
    {
      kind: 'will-fail',
      step: 'r',
      index: 2,
      problem: { kind: 'missing-slot', slot: 'gone' },
      blockedBy: 'p',
    },
    { kind: 'will-run', step: 's', index: 3, reasons: [{ kind: 'first-run' }], blockedBy: 'p' },
  ]);
});

test('[L1] what stands behind a step that will fail is planned as if it were mended', () => {
  const plans = new Workflow([step('gone', 'p'), step('p', 'q')]).plan(state());
  expect(plans[1]).toMatchObject({ kind: 'will-run', blockedBy: 'p' });
});

test('[L1] an unknown model and an invalid input will fail', () => {
  const workflow = new Workflow([{ model: 'Nobody' }, { model: isBig, inputs: { a: 'n' } }]);
  expect(workflow.plan(state({ a: '1' }))).toMatchObject([
    { kind: 'will-fail', problem: { kind: 'unknown-model', model: 'Nobody' } },
    {
      kind: 'will-fail',
      problem: { kind: 'invalid-input', faults: [{ field: 'n', reason: 'type', found: '1' }] },
    },
  ]);
});

test('[L1] a refused post is foreseen, where a step will run and where it will skip', async () => {
  const problem = { kind: 'cannot-mutate', slot: 'p' };
  expect(new Workflow([step('a', 'p')]).plan(state({ a: 1, p: 1 }))).toMatchObject([{ problem }]);
  const workflow = await ranOn({ a: 1 }, step('a', 'p'));
  expect(workflow.plan(state({ a: 1, p: 5 }))).toMatchObject([{ kind: 'will-fail', problem }]);
  expect(brief(workflow.plan(state({ a: 1, p: 1 })))).toEqual(['p will-skip']);
  expect(brief(workflow.plan(state({ a: 1, p: 5 }, true)))).toEqual(['p will-skip']);
});

test('[L1] a second writer of a slot on an immutable state will fail', () => {
  const workflow = new Workflow([step('a', 'p'), step('a', 'q', { outputs: { y: 'p' } })]);
  expect(brief(workflow.plan(state()))).toEqual(['p will-run', 'q will-fail']);
  expect(brief(workflow.plan(state({ a: 1 }, true)))).toEqual(['p will-run', 'q will-run']);
});

test('[L1] a skip whose entry lacks a mapped key will fail', async () => {
  const workflow = await ranOn({ a: 1 }, step('a', 'p'));
  workflow.changeStep(0, { outputs: { w: 'p' } });
  expect(workflow.plan(state())).toMatchObject([{ problem: { kind: 'missing-output', key: 'w' } }]);
});

test('[L1] what a skip will post is known to the steps behind it', async () => {
  const workflow = await ranOn({ a: 1 }, step('a', 'p'), step('p', 'q'));
  workflow.changeStep(1, { inputs: { a: 'x' } });
  expect(workflow.plan(state())[1]?.kind).toBe('will-skip');
  workflow.changeStep(0, { outputs: { y: 'elsewhere' } });
  workflow.changeStep(1, { inputs: { elsewhere: 'x' } });
  expect(workflow.plan(state())[1]?.kind).toBe('will-skip');
});

test('[L1] undoing an edit brings the earlier plan back', async () => {
  const workflow = await ranOn({ a: 1 }, step('a', 'p'), step('p', 'q'));
  const before = workflow.plan(state());
  workflow.changeStep(0, { inputs: { b: 'x' } });
  expect(workflow.plan(state({ a: 1, b: 2 }))).not.toEqual(before);
  workflow.changeStep(0, { inputs: { a: 'x' } });
  expect(workflow.plan(state())).toEqual(before);
});

test('[L1] a plan changes nothing that it is given', async () => {
  const workflow = await ranOn({ a: 1 }, step('a', 'p'), step('p', 'q'));
  const given = state({ a: 2 });
  const { steps, cache, flags } = workflow;
  const before = [[...cache.entries], [...cache.marks], given.entries()];
  planRun({ steps, cache, state: given.snapshot, flags });
  expect([[...cache.entries], [...cache.marks], given.entries()]).toEqual(before);
  expect([workflow.cache, workflow.stepsRan]).toEqual([cache, [0, 1]]);
});

test('[L2] a plan gives the reasons that the run then gives', async () => {
  const workflow = await ranOn({ a: 1 }, step('a', 'p'), { id: 'v', model: changing });
  const again = state({ a: 2 });
  const plans = workflow.plan(again);
  const { receipts } = await workflow.run(again);
  expect(plans.map((plan) => plan.kind === 'will-run' && plan.reasons)).toEqual(
    receipts.map((receipt) => receipt.kind === 'ran' && receipt.reasons),
  );
  expect(plans[1]).toMatchObject({ reasons: [{ kind: 'volatile' }] });
});

test('[L2] without useExtracts the plan says that the cache is off', async () => {
  const workflow = await ranOn({ a: 1 }, step('a', 'p'));
  workflow.setFlags({ useExtracts: false });
  expect(workflow.plan(state())).toMatchObject([{ kind: 'will-run', reasons: [{ kind: 'cache-off' }] }]);
});

test('[L4] a step that depends is skipped where it gets what it got, and runs where it does not', async () => {
  const sources = [{ id: 'p', model: isBig, inputs: { a: 'n' }, outputs: { big: 'p' } }, step('p', 'q')];
  const receiptOf = async (a: number) => {
    const workflow = await ranOn({ a: 1 }, ...sources);
    expect(brief(workflow.plan(state({ a })))).toEqual(['p will-run', 'q depends']);
    return (await workflow.run(state({ a }))).receipts[1]?.kind;
  };
  expect([await receiptOf(2), await receiptOf(20)]).toEqual(['skipped', 'ran']);
});

test('[L4] a step that will fail fails with the problem that was foreseen', async () => {
  const workflow = new Workflow([step('gone', 'p')]);
  const [plan] = workflow.plan(state());
  const { failure } = await workflow.run(state());
  expect(failure).toMatchObject((plan?.kind === 'will-fail' && plan.problem) || {});
});

test('[L5] a rerun leaves the state that a run from scratch leaves', async () => {
  const sources = [step('a', 'p'), step('p', 'q'), step('a', 'r')];
  const workflow = await ranOn({ a: 1 }, ...sources);
  workflow.moveStep(2, 0);
  workflow.changeStep(2, { inputs: { r: 'x' } });
  const [rerun, scratch] = [state({ a: 2 }), state({ a: 2 })];
  await workflow.run(rerun);
  await new Workflow(workflow.steps).run(scratch);
  expect(rerun.entries()).toEqual(scratch.entries());
});

test('[L5] a rerun of skipped steps leaves the order of slots that a run from scratch leaves', async () => {
  const workflow = await ranOn({ a: 1 }, step('a', '10'), step('a', '2'));
  const rerun = state();
  expect((await workflow.run(rerun)).stepsSkipped).toEqual([0, 1]);
  expect(rerun.names()).toEqual(['a', '10', '2']);
});
