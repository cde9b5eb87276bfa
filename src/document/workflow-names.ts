import type { PlacedStep, StepId } from '#engine';
import type { SlotInfo } from './slots-of.ts';

interface NamedStep {
  /** Its place among the steps that run; for a disabled one, where it would run. */
  readonly index: number;
  readonly title: string;
  readonly step: PlacedStep;
  readonly disabled: boolean;
}

/** What sentences need to know to name a person's own things. */
export interface WorkflowNames {
  readonly steps: ReadonlyMap<StepId, NamedStep>;
  readonly slots: ReadonlyMap<string, SlotInfo>;
}

/** `steps` are all, in the document's order. */
export function namesOf(
  steps: readonly PlacedStep[],
  slots: readonly SlotInfo[],
  left: ReadonlySet<StepId> = new Set(),
): WorkflowNames {
  let running = 0;
  const named = new Map<StepId, NamedStep>();
  for (const step of steps) {
    const disabled = left.has(step.id);
    named.set(step.id, { index: running, title: step.title, step, disabled });
    if (!disabled) running += 1;
  }
  return { steps: named, slots: new Map(slots.map((slot) => [slot.name, slot])) };
}
