import type { SlotView } from '#editor';

/** How a slot is outlined; undefined where there is nothing to say. */
export type SlotState = 'missing' | 'conflict' | 'none' | 'out-of-date' | 'changed';

export function slotStateOf(slot: SlotView): SlotState | undefined {
  if (slot.missing) return 'missing';
  if (slot.conflict) return 'conflict';
  if (slot.value === undefined) return 'none';
  if (slot.outOfDate) return 'out-of-date';
  return slot.changedInLastRun || slot.before !== undefined ? 'changed' : undefined;
}
