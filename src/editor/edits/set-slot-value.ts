import { equalValues, type Value } from '#engine';
import type { Edit } from '../document-store.ts';

/** Changes a starting value. Quick changes of one slot are one undo entry. */
export function setSlotValue(scenario: string, slot: string, value: Value): Edit {
  return {
    name: `Change ${slot}`,
    coalesce: JSON.stringify(['slot-value', scenario, slot]),
    apply({ scenarios }) {
      const values = scenarios.find(({ name }) => name === scenario)?.values;
      // Where a file gives it twice, the last one counts.
      const place = values?.findLastIndex(([name]) => name === slot) ?? -1;
      const present = values?.[place];
      if (values !== undefined && present !== undefined && !equalValues(present[1], value)) {
        values[place] = [slot, value];
      }
    },
  };
}
