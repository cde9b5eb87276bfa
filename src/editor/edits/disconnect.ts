import type { Edit } from '../document-store.ts';
import type { WireEnds } from '../wire-ends.ts';
import { withoutEnds } from './pairs.ts';
import { wireOutput } from './wire-output.ts';

/** Takes one wire away; what it joined stays. */
export function disconnect(ends: WireEnds): Edit {
  if (ends.role === 'write') {
    const { apply } = wireOutput(ends.step, ends.key, ends.slot, false);
    return { name: `Disconnect ${ends.key} from ${ends.slot}`, apply };
  }
  const { step: id, slot, field } = ends;
  return {
    name: `Disconnect ${slot} from ${field}`,
    apply({ workflow }) {
      const step = workflow.steps.find((one) => one.id === id);
      if (step === undefined) return;
      // Not as when a field is unwired: of two slots that feed it, only this one goes.
      const inputs = withoutEnds(step.inputs, (end, name) => end === field && name === slot);
      if (inputs !== step.inputs) step.inputs = [...inputs];
    },
  };
}
