import type { Edit } from '../document-store.ts';
import { withEnd, withoutEnds } from './pairs.ts';

/** Lets an output fill a slot besides those that it fills already, or no longer fill it. */
export function wireOutput(stepId: string, key: string, slot: string, connected: boolean): Edit {
  return {
    name: connected ? `Wire ${key} to ${slot}` : `Unwire ${key} from ${slot}`,
    apply({ workflow }) {
      const step = workflow.steps.find(({ id }) => id === stepId);
      if (step === undefined) return;
      const outputs = connected
        ? withEnd(step.outputs, key, slot)
        : withoutEnds(step.outputs, (end, name) => name === key && end === slot);
      if (outputs !== step.outputs) step.outputs = [...outputs];
    },
  };
}
