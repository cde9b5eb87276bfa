import type { InputPair } from '#document';
import type { Edit } from '../document-store.ts';
import { endsOf, withEnd, withoutEnds } from './pairs.ts';

/** Lets a slot feed a field, in the place of the one that did; without a slot, nothing feeds it any more. */
export function wireField(stepId: string, field: string, slot?: string): Edit {
  return {
    name: slot === undefined ? `Unwire ${field}` : `Wire ${slot} to ${field}`,
    apply({ workflow }) {
      const step = workflow.steps.find(({ id }) => id === stepId);
      if (step === undefined) return;
      const inputs = feedField(step.inputs, field, slot);
      if (inputs !== step.inputs) step.inputs = [...inputs];
    },
  };
}

/** The inputs with the slot, or nothing, feeding the field; the same list where that is so already. */
export function feedField(
  inputs: readonly InputPair[],
  field: string,
  slot: string | undefined,
): readonly InputPair[] {
  if (feederOf(inputs, field) === slot) return inputs;
  const others = withoutEnds(inputs, (end) => end === field);
  return slot === undefined ? others : withEnd(others, slot, field);
}

/** Where two slots feed a field, the later one counts. */
function feederOf(inputs: readonly InputPair[], field: string): string | undefined {
  return inputs.findLast((pair) => endsOf(pair).includes(field))?.[0];
}
