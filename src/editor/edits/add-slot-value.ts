import type { Value } from '#engine';
import type { Edit } from '../document-store.ts';

/** Gives a slot a starting value; one that has a value already keeps it. */
export function addSlotValue(scenario: string, slot: string, value: Value): Edit {
  return {
    name: `Add ${slot}`,
    apply({ scenarios }) {
      const values = scenarios.find(({ name }) => name === scenario)?.values;
      if (values !== undefined && !values.some(([name]) => name === slot)) values.push([slot, value]);
    },
  };
}
