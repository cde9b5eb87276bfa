import type { WorkflowNames } from '#document';
import type {
  CancelledReceipt,
  FailedReceipt,
  NotReachedReceipt,
  PlacedStep,
  RanReceipt,
  Receipt,
  RunNumber,
  SkippedReceipt,
  StepId,
} from '#engine';
import type { RunState } from './run-state.ts';

/** What did happen to a step, or is happening: the last receipt, or its place in the run under way. */
export type StepStatus =
  | { readonly kind: 'not-run' }
  /** Its result came with the document; it was not made here. */
  | { readonly kind: 'from-link' }
  | { readonly kind: 'from-file' }
  /** It is left out of the run. */
  | { readonly kind: 'disabled' }
  /** `waitingFor` is the index of the step before it. */
  | { readonly kind: 'queued'; readonly waitingFor?: number }
  /** `startedAt` in epoch milliseconds, `fraction` from 0 to 1. */
  | {
      readonly kind: 'running';
      readonly startedAt: number;
      readonly fraction?: number;
      readonly note?: string;
    }
  | { readonly kind: 'ran'; readonly receipt: RanReceipt; readonly run: RunNumber }
  | { readonly kind: 'skipped'; readonly receipt: SkippedReceipt; readonly run: RunNumber }
  | { readonly kind: 'failed'; readonly receipt: FailedReceipt; readonly run: RunNumber }
  | { readonly kind: 'cancelled'; readonly receipt: CancelledReceipt; readonly run: RunNumber }
  /** A step before it ended the run. */
  | {
      readonly kind: 'blocked';
      readonly receipt: NotReachedReceipt;
      readonly run: RunNumber;
      readonly by: BlockingStep;
    };

interface BlockingStep {
  readonly step: StepId;
  readonly index: number;
  readonly title: string;
  readonly how: 'failed' | 'cancelled';
  /** The first slot that the blocked step reads and that has no value, with the place of the step that writes it. */
  readonly needs?: { readonly slot: string; readonly from?: number };
}

export const notRun: StepStatus = { kind: 'not-run' };
const broughtStatuses = { link: { kind: 'from-link' }, file: { kind: 'from-file' } } as const;
const disabledStatus: StepStatus = { kind: 'disabled' };

/** Of every step that the workflow has now. */
export function statusesOf(
  names: WorkflowNames,
  runs: RunState,
  /** Steps whose results came with the document. */
  brought: ReadonlySet<StepId>,
): ReadonlyMap<StepId, StepStatus> {
  const pending = pendingOf(runs);
  return new Map(
    [...names.steps].map(([id, { step, disabled }]) => [
      id,
      pending.get(id) ?? (disabled ? disabledStatus : settledStatus(step, names, runs, brought)),
    ]),
  );
}

/** The steps that the run under way has not settled. */
function pendingOf({ phase }: RunState): ReadonlyMap<StepId, StepStatus> {
  const pending = new Map<StepId, StepStatus>();
  if (phase.kind === 'idle') return pending;
  const { order, receipts, current } = phase;
  for (let index = receipts.length; index < order.steps.length; index++) {
    const { id } = order.steps[index] as PlacedStep;
    if (current?.index === index) {
      const { startedAt, fraction, note } = current;
      const progress = {
        ...(fraction === undefined ? {} : { fraction }),
        ...(note === undefined ? {} : { note }),
      };
      pending.set(id, { kind: 'running', startedAt, ...progress });
    } else {
      pending.set(id, index === 0 ? { kind: 'queued' } : { kind: 'queued', waitingFor: index - 1 });
    }
  }
  return pending;
}

function settledStatus(
  step: PlacedStep,
  names: WorkflowNames,
  runs: RunState,
  brought: ReadonlySet<StepId>,
): StepStatus {
  const last = runs.receipts.get(step.id);
  if (last === undefined) {
    return runs.brought !== undefined && brought.has(step.id) ? broughtStatuses[runs.brought.kind] : notRun;
  }
  const { run, receipt } = last;
  switch (receipt.kind) {
    case 'ran':
      return { kind: 'ran', receipt, run };
    case 'skipped':
      return { kind: 'skipped', receipt, run };
    case 'failed':
      return { kind: 'failed', receipt, run };
    case 'cancelled':
      return { kind: 'cancelled', receipt, run };
    case 'not-reached':
      return { kind: 'blocked', receipt, run, by: blockerOf(step, receipt, names, runs) };
  }
}

function blockerOf(
  step: PlacedStep,
  { after }: NotReachedReceipt,
  names: WorkflowNames,
  runs: RunState,
): BlockingStep {
  const blocker = runs.receipts.get(after)?.receipt as Receipt; // a run settles what blocks before what is blocked
  const slot = step.inputs.find(([name]) => runs.state?.slots.has(name) === false)?.[0];
  const from = slot === undefined ? undefined : names.slots.get(slot)?.writers[0]?.index;
  return {
    step: after,
    index: blocker.index,
    title: names.steps.get(after)?.title ?? blocker.name,
    how: blocker.kind === 'failed' ? 'failed' : 'cancelled',
    ...(slot === undefined ? {} : { needs: { slot, ...(from === undefined ? {} : { from }) } }),
  };
}
