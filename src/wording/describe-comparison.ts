import type { WorkflowNames } from '#document';
import type { Reason, Receipt, StepId } from '#engine';
import { countNoun } from './count-noun.ts';
import { describeReasons } from './describe-reason.ts';
import { nameStep } from './describe-step.ts';
import { nameRun } from './name-run.ts';

/** Beside a run's number: “Rerun · Default”. */
export function describeRunKind(kind: 'run' | 'rerun', scenario: string): string {
  return `${kind === 'run' ? 'Run' : 'Rerun'} · ${scenario}`;
}

/** Beside a heading: “5, of which 3 differ”. */
export function describeDiffering(count: number, differing: number): string {
  if (differing === 0) return `${count}, the same in both`;
  return `${count}, of which ${differing} ${differing === 1 ? 'differs' : 'differ'}`;
}

/** Where a slot's value comes from: “written by step 0 Add”. */
export function describeWrittenBy(step: StepId | undefined, names: WorkflowNames): string {
  return step === undefined ? 'starting value' : `written by ${nameStep(step, names)}`;
}

export function describeReceiptWord({ kind }: Receipt): string {
  switch (kind) {
    case 'ran':
      return 'Ran';
    case 'skipped':
      return 'Skipped';
    case 'failed':
      return 'Failed';
    case 'cancelled':
      return 'Cancelled';
    case 'not-reached':
      return 'Blocked';
  }
}

interface Compared {
  readonly a?: Receipt;
  readonly b?: Receipt;
  readonly changes: readonly Reason[];
}

/** Why a step did something else in the newer run: “Input a changed: 2 → 7”. */
export function describeComparedStep({ a, b, changes }: Compared): string {
  if (a === undefined) return 'Not in the older run';
  if (b === undefined) return 'Not in the newer run';
  if (changes.length > 0) return describeReasons(changes);
  if (b.kind === 'ran' && a.kind !== b.kind) return describeReasons(b.reasons);
  if (b.kind === 'skipped' && a.kind !== b.kind) {
    return `Its result from ${nameRun(b.since)} was used again, ${countNoun(b.fields.length, 'input')} the same`;
  }
  return '';
}
