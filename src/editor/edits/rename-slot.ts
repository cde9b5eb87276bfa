import type { Edit } from '../document-store.ts';
import { checkSlotName, slotNamesIn } from './slot-names.ts';

/**
 * Renames a slot wherever it is named: in the wiring, in every scenario, on the canvas. Without effect where another
 * slot has the name, which `checkSlotName` says beforehand.
 */
export function renameSlot(from: string, to: string): Edit {
  const renamed = (name: string) => (name === from ? to : name);
  return {
    name: `Rename ${from} to ${to}`,
    apply({ workflow, scenarios, layout, groups = [] }, current) {
      if (from === to || checkSlotName(current, from, to) !== undefined) return;
      if (!slotNamesIn(current).has(from)) return;
      for (const step of workflow.steps) {
        step.inputs.forEach(([slot, fields], place) => {
          if (slot === from) step.inputs[place] = [to, fields];
        });
        step.outputs.forEach(([key, slots], place) => {
          if (typeof slots === 'string' ? slots === from : slots.includes(from)) {
            step.outputs[place] = [key, typeof slots === 'string' ? to : slots.map(renamed)];
          }
        });
      }
      for (const { values } of scenarios) {
        values.forEach(([name, value], place) => {
          if (name === from) values[place] = [to, value];
        });
      }
      // Where the new name is left over from a slot that is gone, that one's place and frame do not count.
      if (layout.slots.some(([name]) => name === from || name === to)) {
        layout.slots = layout.slots
          .filter(([name]) => name !== to)
          .map((pair) => (pair[0] === from ? [to, pair[1]] : pair));
      }
      if (layout.folded?.some((name) => name === from || name === to)) {
        layout.folded = layout.folded.filter((name) => name !== to).map(renamed);
      }
      for (const group of groups) {
        if (group.slots.some((name) => name === from || name === to)) {
          group.slots = group.slots.filter((name) => name !== to).map(renamed);
        }
      }
    },
  };
}
