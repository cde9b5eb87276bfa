import type { WorkflowNames } from '#document';
import type { Problem, StepId } from '#engine';
import { titleOf } from './describe-step.ts';
import { isolated } from './isolated.ts';

/** Why a step stays where it is: “Add stays before Multiply: Multiply reads total, which Add writes.” */
export function describeMoveRefusal(
  { step, slot, writer }: Extract<Problem, { kind: 'read-before-written' }>,
  moved: StepId,
  names: WorkflowNames,
): string {
  const writes = titleOf(writer, names);
  const reads = step === undefined ? 'a step' : titleOf(step, names);
  return moved === writer
    ? `${writes} stays before ${reads}: ${reads} reads ${isolated(slot)}, which ${writes} writes`
    : `${reads} stays after ${writes}: it reads ${isolated(slot)}, which ${writes} writes`;
}

/** “Add is now step 1 of 3”; `place` as on the canvas, from 0. */
export function describeMoved(title: string, place: number, steps: number): string {
  return `${isolated(title)} is now step ${place} of ${steps}`;
}
