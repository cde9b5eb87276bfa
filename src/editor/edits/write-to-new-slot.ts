import type { Edit } from '../document-store.ts';
import { freeName } from './free-name.ts';
import { endsOf } from './pairs.ts';
import { takenSlotNames } from './slot-names.ts';

const BELOW = 48; // px: a slot's height and a gap, on the grid of 16

/** Lets an output fill a slot of its own, named after the one that something else writes already. */
export function writeToNewSlot(stepId: string, key: string, slot: string): Edit {
  return {
    name: `Write ${key} to a new slot`,
    apply(draft) {
      const step = draft.workflow.steps.find(({ id }) => id === stepId);
      const place = step?.outputs.findIndex((pair) => pair[0] === key && endsOf(pair).includes(slot)) ?? -1;
      const present = step?.outputs[place];
      if (step === undefined || present === undefined) return;
      const free = freeName(slot, takenSlotNames(draft));
      const renamed = endsOf(present).map((name) => (name === slot ? free : name));
      step.outputs[place] = [key, typeof present[1] === 'string' ? free : renamed];
      const position = draft.layout.slots.find(([name]) => name === slot)?.[1];
      if (position !== undefined) draft.layout.slots.push([free, [position[0], position[1] + BELOW]]);
    },
  };
}
