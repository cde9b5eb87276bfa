// Beside a step or a slot that can be gone to.
import type { SlotWriter } from '#document';

/** “reads total, k · writes final”. */
export function describeWiring(reads: readonly string[], writes: readonly string[]): string {
  const parts = [
    ...(reads.length === 0 ? [] : [`reads ${reads.join(', ')}`]),
    ...(writes.length === 0 ? [] : [`writes ${writes.join(', ')}`]),
  ];
  return parts.length === 0 ? 'not wired' : parts.join(' · ');
}

/** “the result of step 1”, “starting value”. */
export function describeOrigin(starting: boolean, writers: readonly SlotWriter[]): string {
  const [writer] = writers;
  if (writer !== undefined) return `the result of step ${writer.index}`;
  return starting ? 'starting value' : 'nothing gives it a value';
}

/** Below a list that was cut: “and 988 more: type to find them”. */
export function describeCut(count: number): string {
  return `and ${count} more: type to find ${count === 1 ? 'it' : 'them'}`;
}
