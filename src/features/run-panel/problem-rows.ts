// What stands on the Problems tab: what ended the last run, what it kept from running, and what can be told
// without a run. A fault that the run met and that is known beforehand stands there once.

import type { EngineTrouble, RunRecord } from '#editor';
import type { Problem, StepFailure, StepId } from '#engine';

export type ProblemRow =
  | { readonly kind: 'failed'; readonly key: string; readonly failure: StepFailure }
  | { readonly kind: 'blocked'; readonly key: string; readonly step: StepId; readonly after: number }
  /** Blocked steps beyond the ones that are listed. */
  | { readonly kind: 'more-blocked'; readonly key: string; readonly count: number; readonly after: number }
  | { readonly kind: 'trouble'; readonly key: string; readonly trouble: EngineTrouble }
  | { readonly kind: 'static'; readonly key: string; readonly problem: Problem };

export interface ProblemRows {
  readonly rows: readonly ProblemRow[];
  /** What wants mending: steps that are only blocked mend themselves. */
  readonly count: number;
}

const MOST_BLOCKED = 20;

/** Of a run that has ended, unless the workflow changed so that its failure may be gone. */
export function toProblemRows(problems: readonly Problem[], last: RunRecord | undefined): ProblemRows {
  const rows: ProblemRow[] = [];
  const outcome = last?.outcome;
  let count = 0;
  let failure: StepFailure | undefined;
  if (outcome?.kind === 'failed') {
    failure = outcome.failure;
    count = 1;
    rows.push({ kind: 'failed', key: 'failed', failure }, ...blockedRows(last?.receipts ?? [], failure));
  } else if (outcome?.kind === 'engine-crashed' || outcome?.kind === 'engine-not-started') {
    count = 1;
    rows.push({ kind: 'trouble', key: 'trouble', trouble: outcome });
  }
  problems.forEach((problem, at) => {
    if (failure !== undefined && isSame(failure, problem)) return;
    count += 1;
    rows.push({ kind: 'static', key: `static-${at}`, problem });
  });
  return { rows, count };
}

function blockedRows(receipts: RunRecord['receipts'], { index: after }: StepFailure): ProblemRow[] {
  const blocked = receipts.filter(({ kind }) => kind === 'not-reached');
  const rows: ProblemRow[] = blocked
    .slice(0, MOST_BLOCKED)
    .map(({ step }) => ({ kind: 'blocked', key: `blocked-${step}`, step, after }));
  const more = blocked.length - MOST_BLOCKED;
  return more > 0 ? [...rows, { kind: 'more-blocked', key: 'more-blocked', count: more, after }] : rows;
}

/** The static problem that foretold the failure. */
function isSame(failure: StepFailure, problem: Problem): boolean {
  if (problem.step !== failure.step) return false;
  switch (problem.kind) {
    case 'slot-never-written':
    case 'read-before-written':
      return failure.kind === 'missing-slot' && failure.slot === problem.slot;
    case 'second-writer':
    case 'writes-starting-value':
      return failure.kind === 'cannot-mutate' && failure.slot === problem.slot;
    case 'unknown-model':
      return failure.kind === 'unknown-model';
    case 'unwired-field':
    case 'unknown-field':
    case 'type-mismatch':
      return failure.kind === 'invalid-input' && failure.faults.some(({ field }) => field === problem.field);
    case 'unknown-output':
      return failure.kind === 'missing-output' && failure.key === problem.key;
    case 'cycle':
    case 'duplicate-step-id':
    case 'duplicate-slot':
      return false;
  }
}
