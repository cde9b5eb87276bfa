import type { PlacedStep, StepId } from '#engine';
import type { SlotInfo } from './slots-of.ts';

/** What sentences need to know to name a person's own things. */
export interface WorkflowNames {
  readonly steps: ReadonlyMap<
    StepId,
    { readonly index: number; readonly title: string; readonly step: PlacedStep }
  >;
  readonly slots: ReadonlyMap<string, SlotInfo>;
}

export function namesOf(steps: readonly PlacedStep[], slots: readonly SlotInfo[]): WorkflowNames {
  return {
    steps: new Map(steps.map((step, index) => [step.id, { index, title: step.title, step }])),
    slots: new Map(slots.map((slot) => [slot.name, slot])),
  };
}
