import type { WorkflowNames } from '#document';
import type { StepId } from '#engine';
import { nameStep } from './describe-step.ts';
import { isolated } from './isolated.ts';

/** What a wire joins; the editor's ends fit. */
type DescribedEnds =
  | { readonly role: 'read'; readonly step: StepId; readonly slot: string; readonly field: string }
  | { readonly role: 'write'; readonly step: StepId; readonly slot: string; readonly key: string };

/** “total → value”, “sum → total”. */
export function describeWireTitle(ends: DescribedEnds): string {
  return ends.role === 'read'
    ? `${isolated(ends.slot)} → ${ends.field}`
    : `${ends.key} → ${isolated(ends.slot)}`;
}

/** “Wire from slot total to field value of step 1 Multiply”. */
export function describeWireEnds(ends: DescribedEnds, names: WorkflowNames): string {
  const step = nameStep(ends.step, names);
  return ends.role === 'read'
    ? `Wire from slot ${isolated(ends.slot)} to field ${ends.field} of ${step}`
    : `Wire from output ${ends.key} of ${step} to slot ${isolated(ends.slot)}`;
}
