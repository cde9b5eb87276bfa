import { type ComparedStep, type DerivedState, type StepStatus, statusOfReceipt } from '#editor';
import type { StepId, StepPlan } from '#engine';
import type { StatusName } from '#ui';

/** The look of a step: what it will do where that says something new, else what it did. */
export function outlineOf(status: StepStatus, shownPlan: StepPlan | undefined): StatusName {
  return shownPlan === undefined ? status.kind : planStatus(shownPlan);
}

/** While two runs are compared: what it did in the later of the two. */
export function comparedOutline(compared: ComparedStep | undefined): StatusName {
  return compared?.b === undefined ? 'not-run' : statusOfReceipt(compared.b);
}

type States = Pick<DerivedState, 'statusOf' | 'planOf' | 'planShown' | 'comparison'>;

/** What the canvas shows of it; undefined where it is not known. */
export function shownOutline(
  id: StepId,
  { statusOf, planOf, planShown, comparison }: States,
): StatusName | undefined {
  const status = statusOf.get(id);
  if (status === undefined) return undefined;
  if (comparison !== undefined) return comparedOutline(comparison.stepOf.get(id));
  return outlineOf(status, planShown ? planOf.get(id) : undefined);
}

export function planStatus(plan: StepPlan): StatusName {
  return plan.kind === 'depends' ? 'may-skip' : plan.kind;
}
