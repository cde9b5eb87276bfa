import type { ComparedSlot, DerivedState, SlotView } from '#editor';

/** How a slot is outlined; undefined where there is nothing to say. */
export type SlotState = 'missing' | 'conflict' | 'none' | 'out-of-date' | 'changed';

export function slotStateOf(slot: SlotView): SlotState | undefined {
  if (slot.missing) return 'missing';
  if (slot.conflict) return 'conflict';
  if (slot.value === undefined) return 'none';
  if (slot.outOfDate) return 'out-of-date';
  return slot.changedInLastRun || slot.before !== undefined ? 'changed' : undefined;
}

/** While two runs are compared. */
export function comparedSlotState({ b, differs }: ComparedSlot): SlotState | undefined {
  if (b === undefined) return 'none';
  return differs ? 'changed' : undefined;
}

/** A slot in both runs, also where neither has it. */
export function comparedSlotOf(
  name: string,
  { slotOf }: NonNullable<DerivedState['comparison']>,
): ComparedSlot {
  return slotOf.get(name) ?? { kind: 'slot', name, differs: false };
}
