import type { Edit } from '../document-store.ts';

/** Takes a slot's starting value away, also where a file gave it twice. */
export function removeSlotValue(scenario: string, slot: string): Edit {
  return {
    name: `Remove the value of ${slot}`,
    apply({ scenarios }) {
      const chosen = scenarios.find(({ name }) => name === scenario);
      if (chosen?.values.some(([name]) => name === slot)) {
        chosen.values = chosen.values.filter(([name]) => name !== slot);
      }
    },
  };
}
