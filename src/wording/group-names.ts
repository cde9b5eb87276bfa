import { countNoun } from './count-noun.ts';
import type { PlanText } from './describe-plan.ts';
import type { StatusText } from './describe-status.ts';

/**
 * The accessible name of a step's node: “Step 1, Multiply. Ran because factor changed, 4 to 5. 0.6 milliseconds.
 * Plan: Will skip, both inputs same.” The plan is left out where its tag is not shown; a disabled step has no number.
 */
export function stepGroupName(
  index: number | undefined,
  title: string,
  status: StatusText,
  plan?: PlanText,
  problems = 0,
): string {
  if (index === undefined) return `Disabled step, ${title}. ${status.reason}.`;
  const planned = plan === undefined ? '' : ` Plan: ${plan.sentence}.`;
  const wrong = problems === 0 ? '' : ` ${countNoun(problems, 'problem')}.`;
  return `Step ${index}, ${title}. ${status.sentence}.${planned}${wrong}`;
}

/** The accessible name of a slot's node: “Slot x, 2”. `preview` is absent while the slot has no value. */
export function slotGroupName(name: string, preview: string | undefined): string {
  return `Slot ${name}, ${preview ?? 'no value'}`;
}
