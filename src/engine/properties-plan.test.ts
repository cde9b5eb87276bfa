// Laws of plans, held over programs that are made at random: what is planned is what the run then does.
import { test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { planRun, type StepPlan, skipsAll } from './plan.ts';
import type { Reason, Receipt } from './receipt.ts';
import { State } from './state-facade.ts';
import type { PlacedStep } from './step.ts';
import type { StepModel } from './step-model.ts';
import { anyProgram } from './testing/any-program.ts';
import { canonicalText } from './testing/canonical-text.ts';
import { type Moment, playProgram, runMoment } from './testing/play-program.ts';
import { findModel } from './testing/pure-models.ts';
import { Workflow } from './workflow.ts';

const often = { numRuns: 1_000 };
const MINUTE = 60_000;

type PlanOf<K extends StepPlan['kind']> = Extract<StepPlan, { readonly kind: K }>;

/** Runs what was planned; calls `check` for each step that is reached and planned so, unless a cancel ends it. */
async function checkPlans<K extends StepPlan['kind']>(
  moment: Moment,
  kind: K,
  check: (plan: PlanOf<K>, receipt: Receipt, step: PlacedStep) => void,
): Promise<void> {
  const plans = moment.workflow.plan(moment.state);
  const { receipts } = await runMoment(moment);
  for (const [index, receipt] of receipts.entries()) {
    if (receipt.kind === 'not-reached' || receipt.kind === 'cancelled') break;
    const plan = plans[index] as StepPlan;
    if (plan.kind === kind) check(plan as PlanOf<K>, receipt, moment.workflow.steps[index] as PlacedStep);
  }
}

test.prop([anyProgram], often)(
  '[L4] a step that will be skipped is skipped, by the entry and the fields that the plan names',
  (program) =>
    playProgram(program, (moment) =>
      checkPlans(moment, 'will-skip', ({ since, fields }, receipt) => {
        expect(receipt).toMatchObject({ kind: 'skipped', since, fields });
      }),
    ),
  MINUTE,
);

test.prop([anyProgram], often)(
  '[L2, L4] a step that will run is not skipped, and runs for the reasons that the plan names',
  (program) =>
    playProgram(program, (moment) =>
      checkPlans(moment, 'will-run', ({ reasons }, receipt) => {
        expect(reasons).not.toEqual([]);
        if (receipt.kind === 'failed') expect(receipt.counted).not.toBe('skipped');
        else expect(receipt.kind).toBe('ran');
        if (receipt.kind !== 'ran') return;
        // Values that were not known before may add more changes, and the value after one.
        const told = receipt.reasons.map(reasonText);
        expect(told).toEqual(expect.arrayContaining(reasons.map(reasonText)));
      }),
    ),
  MINUTE,
);

test.prop([anyProgram], often)(
  '[L1, L4] a step that depends has an entry, and names earlier steps and the slots that decide',
  (program) =>
    playProgram(program, (moment) => {
      const plans = moment.workflow.plan(moment.state);
      return checkPlans(moment, 'depends', ({ index, on, slots }, _receipt, { id, inputs, outputs }) => {
        expect(moment.workflow.cache.entries.has(id)).toBe(true);
        expect(slots).not.toEqual([]);
        const own = [...inputs.map(([slot]) => slot), ...outputs.flatMap(([, filled]) => filled)];
        expect(own).toEqual(expect.arrayContaining([...slots]));
        const open = plans.slice(0, index).filter(({ kind }) => kind !== 'will-skip');
        expect(open.map(({ step }) => step)).toEqual(expect.arrayContaining([...on]));
      });
    }),
  MINUTE,
);

test.prop([anyProgram], often)(
  '[L4] a run that skips all is one of which every step will be skipped',
  (program) =>
    playProgram(program, (moment) => {
      const { steps, cache, flags } = moment.workflow;
      const input = { steps, cache, flags, state: moment.state.snapshot };
      expect(skipsAll(input)).toBe(planRun(input).every(({ kind }) => kind === 'will-skip'));
      return runMoment(moment);
    }),
  MINUTE,
);

test('[L1, L4] on an immutable state a skip depends on what an earlier step puts into the slot that it fills', async () => {
  // Rare among programs made at random: the second step was recorded before its post was refused [R3].
  const add = findModel('add@1') as StepModel;
  const workflow = new Workflow([
    { model: add, inputs: { a: 'x' }, outputs: { sum: 'c' } },
    { model: add, inputs: { b: 'x' }, outputs: { sum: 'c' } },
  ]);
  await workflow.run(new State({ a: 1, b: 1 }));
  const state = new State({ a: 2, b: 1 });
  expect(workflow.plan(state)[1]).toMatchObject({ kind: 'depends', on: ['s0'], slots: ['c'] });
  expect((await workflow.run(state)).failure).toMatchObject({ kind: 'cannot-mutate', slot: 'c', index: 1 });
});

test.prop([anyProgram], often)(
  '[L4] a step that will fail fails, and with the problem that was foreseen, unless that was a refused post',
  (program) =>
    playProgram(program, (moment) =>
      checkPlans(moment, 'will-fail', ({ problem }, receipt, { id: step }) => {
        expect(receipt.kind).toBe('failed');
        if (receipt.kind !== 'failed' || problem.kind === 'cannot-mutate') return;
        const { failure } = receipt;
        if (problem.kind === 'invalid-input' && failure.kind === 'invalid-input') {
          const foreseen = problem.faults.map(canonicalText);
          expect(failure.faults.map(canonicalText)).toEqual(expect.arrayContaining(foreseen));
        } else {
          expect(canonicalText(failure)).toBe(canonicalText({ ...problem, step, index: receipt.index }));
        }
      }),
    ),
  MINUTE,
);

test('[L4] an invalid input that was foreseen may have more faults when it comes to it', async () => {
  const workflow = new Workflow([
    { model: findModel('pair@1') as StepModel, inputs: { a: 'x' }, outputs: { both: 'b' } },
    { model: findModel('add@1') as StepModel, inputs: { b: ['x', 'z'] }, outputs: { sum: 'c' } },
  ]);
  const state = new State({ a: 1 });
  const unknown = { field: 'z', reason: 'unknown', slot: 'b' };
  const [, plan] = workflow.plan(state);
  expect(plan).toMatchObject({ kind: 'will-fail', problem: { kind: 'invalid-input', faults: [unknown] } });
  const { failure } = await workflow.run(state);
  expect(failure).toMatchObject({ kind: 'invalid-input', faults: [{ field: 'x', reason: 'type' }, unknown] });
});

test.prop([anyProgram], often)(
  '[L1, L4] the steps after the first that will fail, and only they, are blocked by it and not reached',
  (program) =>
    playProgram(program, async (moment) => {
      const plans = moment.workflow.plan(moment.state);
      const { receipts } = await runMoment(moment);
      const first = plans.find(({ kind }) => kind === 'will-fail');
      for (const [index, { blockedBy }] of plans.entries()) {
        const blocked = first !== undefined && index > first.index;
        expect(blockedBy).toBe(blocked ? first.step : undefined);
        if (blocked) expect(receipts[index]?.kind).toBe('not-reached');
      }
    }),
  MINUTE,
);

test.prop([anyProgram], often)(
  '[L1] a plan changes nothing, and undoing an edit brings it back',
  (program) =>
    playProgram(program, async (moment) => {
      const { workflow, state } = moment;
      const { snapshot } = state;
      const { memory, steps } = workflow;
      const plans = workflow.plan(state);
      expect(state.snapshot).toBe(snapshot);
      expect(workflow.cache).toBe(memory.cache);
      expect(workflow.memory).toEqual(memory);
      const { length } = steps;
      if (length > 0) {
        const [last] = steps.slice(-1) as [PlacedStep];
        workflow.removeStep(length - 1);
        workflow.plan(state);
        workflow.insertStep(0, last);
        workflow.plan(state);
        workflow.moveStep(0, length - 1);
      }
      expect(canonicalText(workflow.plan(state))).toBe(canonicalText(plans));
      await runMoment(moment);
    }),
  MINUTE,
);

function reasonText(reason: Reason): string {
  if (reason.kind !== 'input-changed') return canonicalText(reason);
  const { field, slot, before } = reason;
  return canonicalText([reason.kind, field, slot, before]);
}
