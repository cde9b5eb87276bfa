import type { WorkflowNames } from '#document';
import type { StepId } from '#engine';
import type { SelectedNodes } from './selection.ts';

/** What others lose with nodes that are taken away. */
export type Loss =
  /** A field that the slot fed. */
  | { readonly kind: 'input'; readonly step: StepId; readonly field: string; readonly slot: string }
  /** An output that filled the slot. */
  | { readonly kind: 'output'; readonly step: StepId; readonly key: string; readonly slot: string }
  /** A slot that the steps still read, and that nothing gives a value any more. */
  | { readonly kind: 'value'; readonly slot: string; readonly readers: readonly StepId[] };

/** `names` are those before. Disabled steps lose nothing that a run would miss. */
export function lossesOf({ steps, slots }: SelectedNodes, names: WorkflowNames): readonly Loss[] {
  const gone = new Set(steps);
  const goneSlots = new Set(slots);
  const losses: Loss[] = [];
  for (const name of goneSlots) {
    const slot = names.slots.get(name);
    for (const { step, field } of slot?.readers ?? []) {
      if (!gone.has(step)) losses.push({ kind: 'input', step, field, slot: name });
    }
    for (const { step, key } of slot?.writers ?? []) {
      if (!gone.has(step)) losses.push({ kind: 'output', step, key, slot: name });
    }
  }
  for (const { name, starting, writers, readers } of names.slots.values()) {
    if (starting || goneSlots.has(name) || writers.length === 0) continue;
    if (writers.some(({ step }) => !gone.has(step))) continue;
    const left = [...new Set(readers.map(({ step }) => step))].filter((step) => !gone.has(step));
    if (left.length > 0) losses.push({ kind: 'value', slot: name, readers: left });
  }
  return losses;
}
