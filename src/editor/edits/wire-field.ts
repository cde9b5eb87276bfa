import type { InputPair } from '#document';
import type { Edit } from '../document-store.ts';

/** Lets a slot feed a field, in the place of the one that did; without a slot, nothing feeds it any more. */
export function wireField(stepId: string, field: string, slot?: string): Edit {
  return {
    name: slot === undefined ? `Unwire ${field}` : `Wire ${slot} to ${field}`,
    apply({ workflow }) {
      const step = workflow.steps.find(({ id }) => id === stepId);
      if (step === undefined || feederOf(step.inputs, field) === slot) return;
      const inputs = step.inputs.flatMap((pair): InputPair[] => {
        const fields = fieldsOf(pair);
        if (!fields.includes(field)) return [pair];
        const rest = fields.filter((name) => name !== field);
        return rest.length === 0 ? [] : [toPair(pair[0], rest)];
      });
      if (slot !== undefined) {
        const place = inputs.findIndex(([name]) => name === slot);
        const present = inputs[place];
        if (present === undefined) inputs.push([slot, field]);
        else inputs[place] = toPair(slot, [...fieldsOf(present), field]);
      }
      step.inputs = inputs;
    },
  };
}

/** Where two slots feed a field, the later one counts. */
function feederOf(inputs: readonly InputPair[], field: string): string | undefined {
  return inputs.findLast((pair) => fieldsOf(pair).includes(field))?.[0];
}

function fieldsOf([, fields]: InputPair): readonly string[] {
  return typeof fields === 'string' ? [fields] : fields;
}

function toPair(slot: string, fields: readonly string[]): InputPair {
  const [only] = fields;
  return [slot, only !== undefined && fields.length === 1 ? only : fields];
}
