import { useMemo, useSyncExternalStore } from 'react';
import type { WireEdge } from './flow-edges.ts';
import type { NodeLooks } from './node-looks.ts';

/**
 * The wires that are parts of the page, each for itself: in a large workflow only those that end at a node that is
 * near, and the one that is selected. All others are drawn together.
 */
export function useNearWires(wires: WireEdge[], looks: NodeLooks): WireEdge[] {
  const near = useSyncExternalStore(looks.subscribeAll, looks.near);
  const large = looks.isLarge();
  return useMemo(() => (large ? wires.filter((wire) => isNear(wire, near)) : wires), [wires, near, large]);
}

/** One that is selected is near, wherever it is. */
export function isNear({ source, target, selected }: WireEdge, near: ReadonlyMap<string, unknown>): boolean {
  return selected === true || near.has(source) || near.has(target);
}
