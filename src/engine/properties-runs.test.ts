// Laws of runs, held over programs that are made at random: workflows that are run, edited, cancelled and run again.
import { test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { LogEntry, Receipt } from './receipt.ts';
import { runSteps } from './run.ts';
import type { RunEvent } from './run-event.ts';
import type { Writer } from './state.ts';
import type { State } from './state-facade.ts';
import type { StepId } from './step.ts';
import { anyCancel, anyProgram } from './testing/any-program.ts';
import { canonicalText } from './testing/canonical-text.ts';
import { type Moment, playProgram, runMoment, withCancel } from './testing/play-program.ts';
import { findModel } from './testing/pure-models.ts';
import { type RunReport, Workflow } from './workflow.ts';
import { workflowFromJson, workflowToJson } from './workflow-json.ts';

const often = { numRuns: 1_000 };
const MINUTE = 60_000;

/** What a run comes to, apart from how it got there. */
interface End {
  readonly report: RunReport;
  readonly state: State;
}

/** The slots in order and the outcome: all that a run from scratch and a rerun have to agree in [L5]. */
function textOf({ report, state }: End): string {
  return canonicalText([state.entries(), report.outcome]);
}

/** The one case that L5 sets apart: a post was refused from scratch, where a skip found the slot as it would leave it. */
function isSpared(rerun: End, scratch: End): boolean {
  const { failure } = scratch.report;
  if (failure?.kind !== 'cannot-mutate' || scratch.state.mutable) return false;
  const receipt = rerun.report.receipts[failure.index];
  return receipt?.kind === 'skipped' || (receipt?.kind === 'failed' && receipt.counted === 'skipped');
}

function expectSameEnd(rerun: End, scratch: End): void {
  if (!isSpared(rerun, scratch)) {
    expect(textOf(rerun)).toBe(textOf(scratch));
    return;
  }
  // It goes on where the run from scratch had to end, over the same slots.
  const before = scratch.state.entries();
  expect(canonicalText(rerun.state.entries().slice(0, before.length))).toBe(canonicalText(before));
}

async function runFromScratch({ workflow, state }: Moment): Promise<End> {
  const fork = state.fork();
  return { report: await new Workflow(workflow.steps).run(fork), state: fork };
}

test.prop([anyProgram], often)(
  '[L5] a rerun ends as a run from scratch ends on the same state',
  (program) =>
    playProgram(program, async (moment) => {
      const scratch = await runFromScratch(moment);
      const rerun = { report: await runMoment(moment), state: moment.state };
      if (moment.cancel === undefined) expectSameEnd(rerun, scratch);
    }),
  MINUTE,
);

test.prop([anyProgram], often)(
  '[T4] a run leaves the state and the cache that it was given as they are, and every earlier one too',
  async (program) => {
    const kept: { readonly seen: () => string; readonly before: string }[] = [];
    const keep = (seen: () => string) => kept.push({ seen, before: seen() });
    await playProgram(program, async (moment) => {
      const { snapshot } = moment.state;
      const { cache } = moment.workflow;
      keep(() => canonicalText([[...snapshot.slots], snapshot.mutable]));
      keep(() => canonicalText([[...cache.entries], [...cache.marks]]));
      await runMoment(moment);
    });
    await afterAllTurns();
    for (const { seen, before } of kept) expect(seen()).toBe(before);
  },
  MINUTE,
);

test.prop([anyProgram], often)(
  '[R1, R6, L3] there is one receipt per step in list order, it fits the outcome, and the counters count it',
  (program) =>
    playProgram(program, async (moment) => {
      const { workflow } = moment;
      const { stepsRan, stepsSkipped } = workflow.memory;
      const report = await runMoment(moment);
      const { receipts, outcome } = report;
      expect(receipts.map(({ step, index }) => [step, index])).toEqual(
        workflow.steps.map(({ id }, index) => [id, index]),
      );
      expect(report.stepsRan).toEqual(indicesOf(receipts, 'ran'));
      expect(report.stepsSkipped).toEqual(indicesOf(receipts, 'skipped'));
      expect(workflow.stepsRan).toEqual([...stepsRan, ...report.stepsRan]);
      expect(workflow.stepsSkipped).toEqual([...stepsSkipped, ...report.stepsSkipped]);
      const end = receipts.findIndex(({ kind }) => kind !== 'ran' && kind !== 'skipped');
      const last = receipts[end];
      expect(last?.kind ?? 'completed').toBe(outcome.kind);
      if (last === undefined) return;
      expect(outcome).toMatchObject(last.kind === 'failed' ? { failure: last.failure } : { index: end });
      for (const later of receipts.slice(end + 1)) {
        expect(later).toMatchObject({ kind: 'not-reached', after: last.step });
      }
    }),
  MINUTE,
);

function indicesOf(receipts: readonly Receipt[], as: 'ran' | 'skipped'): number[] {
  const counted = (receipt: Receipt) =>
    receipt.kind === as || (receipt.kind === 'failed' && receipt.counted === as);
  return receipts.filter(counted).map(({ index }) => index);
}

test.prop([anyProgram], often)(
  '[R7] the log is what was told while the run went on, and what the receipts tell afterwards',
  (program) =>
    playProgram(program, async (moment) => {
      const { workflow, state, cancel } = moment;
      const told: LogEntry[] = [];
      const onEvent = (event: RunEvent) => {
        if (event.kind === 'log') told.push(event.entry);
      };
      const hooks = cancel === undefined ? { onEvent } : withCancel(cancel, { onEvent });
      const { steps, cache, flags } = workflow;
      const result = await runSteps({ steps, cache, flags, run: 1, state: state.snapshot }, hooks);
      // A model that talks on when its step is over is not heard [P3].
      await afterAllTurns();
      expect(result.log).toEqual(told);
      expect(told.filter(({ kind }) => kind !== 'message')).toEqual(result.receipts.flatMap(linesOf));
      const report = await runMoment({ workflow, state });
      expect(report.log).toEqual(report.receipts.flatMap(linesOf).flatMap(textLine));
    }),
  MINUTE,
);

/** Written out once more, so that the engine's own derivation is held against something. */
function linesOf(receipt: Receipt): LogEntry[] {
  const { index, name } = receipt;
  const running: LogEntry = { kind: 'running', index, name };
  const skipped: LogEntry = { kind: 'skipped', index, name };
  if (receipt.kind === 'ran') return [running, { kind: 'done' }];
  if (receipt.kind === 'skipped') return [skipped];
  if (receipt.kind === 'not-reached') return [];
  if (receipt.kind === 'cancelled') {
    return [...(receipt.started ? [running] : []), { kind: 'cancelled', index, name }];
  }
  const { failure, counted } = receipt;
  const end: LogEntry = { kind: 'failed', failure };
  if (counted === 'ran') return [running, { kind: 'done' }, end];
  if (counted === 'skipped') return [skipped, end];
  return failure.kind === 'missing-slot' ? [end] : [running, end];
}

function textLine(entry: LogEntry): string[] {
  if (entry.kind === 'done') return ['done.'];
  if (entry.kind !== 'running' && entry.kind !== 'skipped') return [];
  const step = `Step${`${entry.index}`.padStart(3)}. ${entry.name}`;
  return [entry.kind === 'running' ? `Running ${step}...` : `Skipped ${step}.`];
}

test.prop([anyProgram], often)(
  '[J2] a workflow that goes through JSON text is the same, and its next run is the same',
  (program) =>
    playProgram(program, async (moment) => {
      const { workflow, state } = moment;
      const text = workflowToJson(workflow);
      const outcome = workflowFromJson(text, findModel);
      if (outcome.kind !== 'workflow') throw new Error(JSON.stringify(outcome));
      const copy = { ...moment, workflow: outcome.workflow, state: state.fork() };
      expect(workflowToJson(copy.workflow)).toBe(text);
      expect(memoryText(copy.workflow)).toBe(memoryText(workflow));
      expect(canonicalText(copy.workflow.plan(state))).toBe(canonicalText(workflow.plan(state)));
      const [report, copied] = [await runMoment(moment), await runMoment(copy)];
      expect(canonicalText({ ...copied })).toBe(canonicalText({ ...report }));
      expect(canonicalText(copy.state.entries())).toBe(canonicalText(state.entries()));
      expect(memoryText(copy.workflow)).toBe(memoryText(workflow));
    }),
  MINUTE,
);

/** Everything that a workflow is and remembers, in order. */
function memoryText({ steps, memory }: Workflow): string {
  const { cache, ...rest } = memory;
  const parts = steps.map(({ id, model, title, inputs, outputs, settings }) => {
    return { id, model: model.ref, title, inputs, outputs, settings };
  });
  return canonicalText([parts, [...cache.entries], [...cache.marks], rest]);
}

test.prop([anyProgram, anyCancel], often)(
  '[R9] after a cancel the workflow runs as if there had been none, and the cancelled step left nothing',
  (program, cancel) =>
    playProgram(program, async (moment) => {
      const { workflow, state } = moment;
      const { steps, memory } = workflow;
      const cancelled = new Workflow(steps, memory);
      const left = state.fork();
      const slots = new Map(state.snapshot.slots);
      const onEvent = (event: RunEvent) => {
        if (event.kind !== 'step-settled') return;
        for (const [name, slot] of event.posted) slots.set(name, slot);
      };
      const { outcome, receipts } = await cancelled.run(left, withCancel(cancel, { onEvent }));
      const before = memoryText(cancelled);
      await afterAllTurns(); // the model may go on and finish
      expect(memoryText(cancelled)).toBe(before);
      expect(canonicalText([...left.snapshot.slots])).toBe(canonicalText([...slots]));
      if (outcome.kind === 'cancelled') {
        const settled = receipts.find(({ kind }) => kind === 'cancelled');
        expect(settled?.step).toBe(outcome.step);
        expect(cancelled.cache.entries.get(outcome.step)).toBe(memory.cache.entries.get(outcome.step));
        expect(cancelled.cache.marks.get(outcome.step)).toBe(memory.cache.marks.get(outcome.step));
        expect([...slots.values()].some(({ writer }) => isOf(writer, outcome.step, memory.runs + 1))).toBe(
          false,
        );
      }
      const fork = state.fork();
      const rerun = { report: await cancelled.run(fork), state: fork };
      expectSameEnd(rerun, { report: await runMoment({ workflow, state }), state });
    }),
  MINUTE,
);

function isOf(writer: Writer | undefined, step: StepId, run: number): boolean {
  return writer?.step === step && writer.run === run;
}

/** Every promise that is on its way has come to its end then: models take few turns, and no timers. */
function afterAllTurns(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
