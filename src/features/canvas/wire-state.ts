import type { Comparison, SlotView, StepStatus, WireEnds } from '#editor';
import type { StepPlan } from '#engine';

/** How a wire is drawn. */
export type WireState =
  | 'plain'
  /** Carried another value than in the run before. */
  | 'changed'
  /** Carried the same value: the step behind it was, or will be, skipped. */
  | 'unchanged'
  /** Will carry another value in the next run. */
  | 'planned'
  /** A failed or blocked step has nothing to pass on. */
  | 'stopped'
  /** What it brings cannot be taken. */
  | 'refused';

export interface WireFacts {
  readonly ends: WireEnds;
  readonly status: StepStatus;
  /** Absent while plans are not shown. */
  readonly plan: StepPlan | undefined;
  readonly slot: SlotView | undefined;
}

export function wireStateOf(facts: WireFacts): WireState {
  if (isRefused(facts)) return 'refused';
  return facts.plan === undefined ? lastRun(facts) : nextRun(facts, facts.plan);
}

/** While two runs are compared: from one to the other. */
export function comparedWireState(ends: WireEnds, { stepOf, slotOf }: Comparison): WireState {
  const step = stepOf.get(ends.step);
  if (step?.b === undefined) return 'plain';
  const changed =
    ends.role === 'read'
      ? step.changes.some(({ field }) => field === ends.field)
      : slotOf.get(ends.slot)?.differs === true;
  return changed ? 'changed' : 'unchanged';
}

function nextRun({ ends, status, slot }: WireFacts, plan: StepPlan): WireState {
  switch (plan.kind) {
    case 'will-skip':
      return 'unchanged';
    case 'will-run':
      if (ends.role === 'write') {
        return isWithoutReceipt(status) ? 'plain' : 'planned';
      }
      return slot?.before !== undefined ? 'planned' : 'plain';
    case 'depends':
    case 'will-fail':
      return 'plain';
  }
}

function isWithoutReceipt({ kind }: StepStatus): boolean {
  return kind === 'not-run' || kind === 'from-link' || kind === 'from-file';
}

function lastRun({ ends, status, slot }: WireFacts): WireState {
  const changed = slot?.changedInLastRun === true;
  const empty = slot?.value === undefined;
  switch (status.kind) {
    case 'skipped':
      return 'unchanged';
    case 'ran':
      if (ends.role === 'write') return changed ? 'changed' : 'plain';
      return isReason(status, ends.field) ? 'changed' : 'plain';
    case 'failed':
    case 'cancelled':
      if (ends.role === 'write') return 'stopped';
      return changed ? 'changed' : 'plain';
    case 'blocked':
      return ends.role === 'write' || empty ? 'stopped' : 'plain';
    case 'running':
      return ends.role === 'read' && changed ? 'changed' : 'plain';
    case 'queued':
    case 'disabled':
    case 'from-link':
    case 'from-file':
    case 'not-run':
      return 'plain';
  }
}

function isReason(status: Extract<StepStatus, { kind: 'ran' }>, field: string): boolean {
  return status.receipt.reasons.some((reason) => reason.kind === 'input-changed' && reason.field === field);
}

/** The last run failed on this very field, or the next one will. */
function isRefused({ ends, status, plan }: WireFacts): boolean {
  if (ends.role !== 'read') return false;
  const problem =
    plan?.kind === 'will-fail'
      ? plan.problem
      : plan === undefined && status.kind === 'failed'
        ? status.receipt.failure
        : undefined;
  return problem?.kind === 'invalid-input' && problem.faults.some(({ field }) => field === ends.field);
}
