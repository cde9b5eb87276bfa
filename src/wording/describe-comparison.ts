import type { WorkflowNames } from '#document';
import type { Reason, Receipt, RunNumber, StepId, Value } from '#engine';
import { countNoun } from './count-noun.ts';
import { describeReasons } from './describe-reason.ts';
import type { StatusText } from './describe-status.ts';
import { nameStep } from './describe-step.ts';
import { describeValue } from './describe-value.ts';
import { isolated } from './isolated.ts';
import { nameRun, titleRun } from './name-run.ts';

/** Beside a run's number: “Rerun · Default”. */
export function describeRunKind(kind: 'run' | 'rerun', scenario: string): string {
  return `${kind === 'run' ? 'Run' : 'Rerun'} · ${isolated(scenario)}`;
}

/** In the list of runs, what was changed before one: “x changed: 2 → 7”, “x is new: 7”, “x is gone”. */
export function describeStartChange(
  name: string,
  before: Value | undefined,
  after: Value | undefined,
): string {
  const slot = isolated(name);
  if (after === undefined) return `${slot} is gone`;
  if (before === undefined) return `${slot} is new: ${describeValue(after)}`;
  const [from, to] = [describeValue(before), describeValue(after)];
  return from === to ? `${slot} changed` : `${slot} changed: ${from} → ${to}`;
}

/** Below some of them: “2 more starting values changed”. */
export function describeMoreStartChanges(count: number): string {
  return `${countNoun(count, 'more starting value')} changed`;
}

/** In the list of runs, where steps, wiring or settings were changed before one. */
export function describeStepsChanged(): string {
  return 'Steps changed';
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

export function describeReceiptWord({ kind }: Receipt): StatusText['word'] {
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
  /** Absent where the run does not have the step. */
  readonly a?: Receipt;
  readonly b?: Receipt;
  readonly changes: readonly Reason[];
}

/** Two runs are compared from A to B. */
export interface ComparedRuns {
  readonly a: RunNumber;
  readonly b: RunNumber;
}

/** Said when two runs have been picked. */
export function describeComparing(a: RunNumber, b: RunNumber): string {
  return `Comparing ${nameRun(a)} with ${nameRun(b)}`;
}

export function describeComparingEnded(): string {
  return 'Runs are no longer compared';
}

/** The accessible name of a slot's node: “Slot x, 7. Run #2: 2”. */
export function comparedSlotName(
  {
    name,
    a,
    b,
    differs,
  }: { readonly name: string; readonly a?: Value; readonly b?: Value; readonly differs: boolean },
  runs: ComparedRuns,
): string {
  const text = (value: Value | undefined) => (value === undefined ? 'no value' : describeValue(value, 40));
  return `Slot ${name}, ${text(b)}${differs ? `. ${titleRun(runs.a)}: ${text(a)}` : ''}`;
}

/** What a step did in both, as on its node: “Run #4 ran. Run #2 skipped.” */
export function describeComparedStatus(compared: Compared | undefined, runs: ComparedRuns): StatusText {
  const { a, b } = compared ?? {};
  const word = b === undefined ? 'Not run yet' : describeReceiptWord(b);
  const did = whatBothDid(a, b, runs);
  const because = compared === undefined ? '' : describeComparedStep(compared, runs);
  const reason = because === '' || a === undefined || b === undefined ? did : `${did}. ${because}`;
  return { word, short: did.includes('. ') ? `${did}.` : did, reason, sentence: reason };
}

function whatBothDid(a: Receipt | undefined, b: Receipt | undefined, runs: ComparedRuns): string {
  if (a === undefined && b === undefined) return 'In neither of the runs';
  if (a === undefined) return `Not in ${nameRun(runs.a)}`;
  if (b === undefined) return `Not in ${nameRun(runs.b)}`;
  if (a.kind === b.kind) return `${describeReceiptWord(b)} in both runs`;
  return `${titleRun(runs.b)} ${verbOf(b)}. ${titleRun(runs.a)} ${verbOf(a)}`;
}

function verbOf({ kind }: Receipt): string {
  switch (kind) {
    case 'ran':
    case 'skipped':
      return kind;
    case 'failed':
      return 'failed here';
    case 'cancelled':
      return 'was stopped here';
    case 'not-reached':
      return 'did not get here';
  }
}

/** Why a step did something else in B: “Input a changed: 2 → 7”. */
export function describeComparedStep({ a, b, changes }: Compared, runs: ComparedRuns): string {
  if (a === undefined) return `Not in ${nameRun(runs.a)}`;
  if (b === undefined) return `Not in ${nameRun(runs.b)}`;
  if (changes.length > 0) return describeReasons(changes);
  if (b.kind === 'ran' && a.kind !== b.kind) return describeReasons(b.reasons);
  if (b.kind === 'skipped' && a.kind !== b.kind) {
    return `Its result from ${nameRun(b.since)} was used again, ${countNoun(b.fields.length, 'input')} the same`;
  }
  return '';
}
