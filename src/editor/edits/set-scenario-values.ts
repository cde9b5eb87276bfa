import { current as settled } from 'immer';
import type { ValuePair } from '#document';
import { equalValues } from '#engine';
import type { Edit } from '../document-store.ts';
import { endsOf } from './pairs.ts';
import { slotNamesIn } from './slot-names.ts';

/**
 * Gives a scenario the values that a run started from. Slots that came since keep theirs; one that is gone or was
 * renamed since does not come back, and what a step writes now gets no starting value.
 */
export function setScenarioValues(name: string, scenario: string, next: readonly ValuePair[]): Edit {
  return {
    name,
    apply({ scenarios }, current) {
      const values = scenarios.find((one) => one.name === scenario)?.values;
      if (values === undefined) return;
      const there = slotNamesIn(current);
      const written = new Set(current.workflow.steps.flatMap(({ outputs }) => outputs.flatMap(endsOf)));
      // Looked for past the draft, as for a single value. Where a file gives one twice, the last one counts.
      const present = settled<readonly unknown[]>(values) as readonly ValuePair[];
      const placeOf = new Map(present.map(([slot], place) => [slot, place]));
      for (const [slot, value] of new Map(next)) {
        const place = placeOf.get(slot);
        const before = place === undefined ? undefined : present[place];
        if (place === undefined) {
          if (there.has(slot) && !written.has(slot)) values.push([slot, value]);
        } else if (before !== undefined && !equalValues(before[1], value)) {
          values[place] = [slot, value];
        }
      }
    },
  };
}
