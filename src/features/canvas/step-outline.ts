import type { StepStatus } from '#editor';
import type { StepPlan } from '#engine';
import type { StatusName } from '#ui';

/** The look of a step: what it will do where that says something new, else what it did. */
export function outlineOf(status: StepStatus, shownPlan: StepPlan | undefined): StatusName {
  return shownPlan === undefined ? status.kind : planStatus(shownPlan);
}

export function planStatus(plan: StepPlan): StatusName {
  return plan.kind === 'depends' ? 'may-skip' : plan.kind;
}
