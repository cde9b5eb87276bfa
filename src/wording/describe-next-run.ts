import type { StepPlan } from '#engine';
import { countNoun } from './count-noun.ts';

interface PlanCounts {
  readonly run: number;
  readonly skip: number;
  readonly may: number;
  readonly fail: number;
}

/** The parts of the plan's summary: “1 will run”, “1 will skip”. */
export function describePlanSummary({ run, skip, may, fail }: PlanCounts): string[] {
  const parts: string[] = [];
  if (fail > 0) parts.push(`${fail} will fail`);
  if (run > 0) parts.push(`${run} will run`);
  if (may > 0) parts.push(`${may} may skip`);
  if (skip > 0) parts.push(`${skip} will skip`);
  return parts.length === 0 ? ['No steps'] : parts;
}

export interface NextRunText {
  readonly title: string;
  readonly detail: string;
}

/** What the filled button will do, before it is clicked. */
export function describeNextRun(button: 'Run' | 'Rerun', plans: readonly StepPlan[]): NextRunText {
  const all = plans.length;
  if (all === 0) return { title: `${button} has nothing to do`, detail: 'The workflow has no steps yet.' };
  const runs = plans.filter(({ kind }) => kind === 'will-run').length;
  const open = plans.filter(({ kind }) => kind === 'depends').length;
  const fails = plans.filter(({ kind }) => kind === 'will-fail').length;
  const steps = countNoun(all, 'step');
  if (fails > 0) return { title: `${button} will stop early`, detail: describeStop(plans) };
  const count = open === 0 ? `${runs}` : `${runs} to ${runs + open}`;
  return {
    title: `${button} will do ${count} of ${steps}`,
    detail: describeRest(plans, all - runs - open, open),
  };
}

function describeStop(plans: readonly StepPlan[]): string {
  const first = plans.findIndex(({ kind }) => kind === 'will-fail');
  const behind = plans.length - first - 1;
  const blocked = behind === 0 ? '' : `, and ${countNoun(behind, 'step')} after it will not be reached`;
  return `Step ${first} will fail${blocked}.`;
}

function describeRest(plans: readonly StepPlan[], skipped: number, open: number): string {
  const reasons = plans.flatMap((plan) => (plan.kind === 'will-run' ? plan.reasons : []));
  const sentences: string[] = [];
  if (skipped > 0) {
    sentences.push(
      skipped === 1
        ? '1 step is skipped, because nothing it reads has changed.'
        : `${skipped} steps are skipped, because nothing they read has changed.`,
    );
  }
  if (open > 0) {
    sentences.push(
      open === 1
        ? '1 step is skipped if the slot it reads stays the same.'
        : `${open} steps are skipped if the slots they read stay the same.`,
    );
  }
  if (sentences.length > 0) return sentences.join(' ');
  if (reasons.some(({ kind }) => kind === 'cache-off'))
    return 'The cache is not used, so nothing is skipped.';
  if (reasons.every(({ kind }) => kind === 'first-run')) {
    return 'No step has a cached result yet, so nothing can be skipped.';
  }
  return 'Every step has something new to do.';
}
