import { useMemo } from 'react';
import type { WorkflowDocument } from '#document';
import { useAllSteps, useDocument } from '#editor';
import type { PlacedStep } from '#engine';

const none: ReadonlySet<string> = new Set();

/** Slots that are drawn as labels on their wires. One that nothing is wired to has no wire, and stays a node. */
export function foldedSlots(
  { folded }: WorkflowDocument['layout'],
  steps: readonly PlacedStep[],
): ReadonlySet<string> {
  if (folded === undefined) return none;
  const wired = new Set<string>();
  for (const { inputs, outputs } of steps) {
    for (const [name] of inputs) wired.add(name);
    for (const [, names] of outputs) for (const name of names) wired.add(name);
  }
  return new Set(folded.filter((name) => wired.has(name)));
}

export function useFoldedSlots(): ReadonlySet<string> {
  const layout = useDocument(({ current }) => current.layout);
  const steps = useAllSteps();
  return useMemo(() => foldedSlots(layout, steps), [layout, steps]);
}
