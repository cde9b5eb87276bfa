// Which steps the Steps tab lists, and in which order: pure.
import type { StepStatus, TableView } from '#editor';
import { modelName, type PlacedStep, type StepPlan } from '#engine';
import type { StatusName } from '#ui';
import { matchesWords } from './matches-words.ts';

type StepColumn = 'place' | 'title' | 'status' | 'time' | 'ran' | 'skipped';

/** A step with all that the list can be sorted and filtered by. */
export interface StepFacts {
  readonly step: PlacedStep;
  /** Its place in the run. */
  readonly index: number;
  readonly status: StepStatus;
  /** Absent where the plan says nothing new. */
  readonly plan: StepPlan | undefined;
  /** How often. */
  readonly ran: number;
  readonly skipped: number;
}

/** The steps that a table view keeps, sorted. Equal ones stay in run order, and what has no time comes last. */
export function selectStepRows(facts: readonly StepFacts[], { query, only, sort }: TableView): StepFacts[] {
  const kept = facts.filter(
    (one) =>
      (only === '' || isOf(one, only)) && (query.trim() === '' || matchesWords(query, textOf(one.step))),
  );
  if (sort === undefined) return kept;
  const turn = sort.descending ? -1 : 1;
  const by = sort.by as StepColumn;
  return kept.toSorted((a, b) => compare(a, b, by, turn));
}

/** Milliseconds of the last time that a step was executed; undefined where it was not. */
export function timeOf(status: StepStatus): number | undefined {
  const timed = status.kind === 'ran' || status.kind === 'failed' || status.kind === 'cancelled';
  return timed ? status.receipt.milliseconds : undefined;
}

/** As statuses and plans are called where they are drawn. */
export function planName(plan: StepPlan): StatusName {
  return plan.kind === 'depends' ? 'may-skip' : plan.kind;
}

function isOf({ status, plan }: StepFacts, only: string): boolean {
  return status.kind === only || (plan !== undefined && planName(plan) === only);
}

function textOf(step: PlacedStep): string {
  return [
    step.title,
    modelName(step),
    ...step.inputs.map(([slot]) => slot),
    ...step.outputs.flatMap(([, slots]) => slots),
  ].join('\n');
}

const titles = new Intl.Collator(undefined, { numeric: true });

/** What wants to be looked at first stands first. */
const urgency: Readonly<Record<StepStatus['kind'], number>> = {
  failed: 0,
  cancelled: 1,
  blocked: 2,
  running: 3,
  queued: 4,
  ran: 5,
  skipped: 6,
  'from-link': 7,
  'from-file': 7,
  'not-run': 8,
  disabled: 9,
};

function compare(a: StepFacts, b: StepFacts, by: StepColumn, turn: number): number {
  switch (by) {
    case 'place':
      return turn * (a.index - b.index);
    case 'title':
      return turn * titles.compare(a.step.title, b.step.title);
    case 'status':
      return turn * (urgency[a.status.kind] - urgency[b.status.kind]);
    case 'time':
      return compareTimes(timeOf(a.status), timeOf(b.status), turn);
    case 'ran':
      return turn * (a.ran - b.ran);
    case 'skipped':
      return turn * (a.skipped - b.skipped);
  }
}

function compareTimes(a: number | undefined, b: number | undefined, turn: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return turn * (a - b);
}
