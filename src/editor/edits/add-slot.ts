import type { Position } from '#document';
import type { Value } from '#engine';
import type { Edit } from '../document-store.ts';

/**
 * A new slot with a starting value, in all scenarios, so that switching to another one does not take it away. A
 * scenario that has a value for it keeps that one.
 */
export function addSlot(name: string, value: Value, position?: Position): Edit {
  return {
    name: `Add ${name}`,
    apply({ scenarios, layout }) {
      const without = scenarios.filter(({ values }) => !values.some(([slot]) => slot === name));
      if (name === '' || without.length === 0) return;
      for (const { values } of without) values.push([name, value]);
      if (position !== undefined) {
        layout.slots = [...layout.slots.filter(([slot]) => slot !== name), [name, position]];
      }
    },
  };
}
