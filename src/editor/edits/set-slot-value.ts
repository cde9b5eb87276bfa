import { current } from 'immer';
import type { ValuePair } from '#document';
import { equalValues, type Value } from '#engine';
import type { Edit } from '../document-store.ts';

/** Changes a starting value. Quick changes of one slot are one undo entry. */
export function setSlotValue(scenario: string, slot: string, value: Value): Edit {
  return {
    name: `Change ${slot}`,
    coalesce: JSON.stringify(['slot-value', scenario, slot]),
    apply({ scenarios }) {
      const values = scenarios.find(({ name }) => name === scenario)?.values;
      if (values === undefined) return;
      // Looked for past the draft, which would draft each of a thousand pairs. Where a file gives it twice, the last
      // one counts.
      const pairs = current<readonly unknown[]>(values) as readonly ValuePair[];
      const place = pairs.findLastIndex(([name]) => name === slot);
      const present = pairs[place];
      if (present !== undefined && !equalValues(present[1], value)) {
        values[place] = [slot, value];
      }
    },
  };
}
