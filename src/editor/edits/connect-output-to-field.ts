import type { Position } from '#document';
import type { Edit } from '../document-store.ts';
import { endsOf, withEnd } from './pairs.ts';
import { placeBetween } from './place-between.ts';
import { freshSlotName, slotNamesIn } from './slot-names.ts';
import { feedField } from './wire-field.ts';

export interface DirectConnection {
  readonly from: { readonly step: string; readonly key: string };
  readonly to: { readonly step: string; readonly field: string };
  /**
   * The slot between. Where none is given, the first that the output fills already, or a new one that is named after
   * the key.
   */
  readonly slot?: string;
  /** Of a new slot; between the two steps where none is given. */
  readonly position?: Position;
}

/** Lets an output feed a field, through a slot. */
export function connectOutputToField({ from, to, slot, position }: DirectConnection): Edit {
  return {
    name: `Connect ${from.key} to ${to.field}`,
    apply({ workflow, layout }, current) {
      const writer = workflow.steps.find(({ id }) => id === from.step);
      const reader = workflow.steps.find(({ id }) => id === to.step);
      if (writer === undefined || reader === undefined) return;
      const filled = writer.outputs.find((pair) => pair[0] === from.key && endsOf(pair).length > 0);
      const name = slot ?? (filled && endsOf(filled)[0]) ?? freshSlotName(current, from.key);
      const outputs = withEnd(writer.outputs, from.key, name);
      if (outputs !== writer.outputs) writer.outputs = [...outputs];
      const inputs = feedField(reader.inputs, to.field, name);
      if (inputs !== reader.inputs) reader.inputs = [...inputs];
      if (slotNamesIn(current).has(name)) return;
      const place = position ?? placeBetween(layout.steps[from.step], layout.steps[to.step]);
      if (place !== undefined)
        layout.slots = [...layout.slots.filter((pair) => pair[0] !== name), [name, place]];
    },
  };
}
