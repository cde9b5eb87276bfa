import { useMemo } from 'react';
import { useAllSteps, useSession } from '#editor';
import { toFlowEdges, type WireEdge, wireId } from './flow-edges.ts';
import { useFoldedSlots } from './folded-slots.ts';

/** The wires for React Flow; but for the one that is selected, those of a step that did not change are the same. */
export function useFlowEdges(): WireEdge[] {
  const steps = useAllSteps();
  const selected = useSession(({ selection }) =>
    selection.kind === 'wire' ? wireId(selection.ends) : undefined,
  );
  const folded = useFoldedSlots();
  const edges = useMemo(() => toFlowEdges(steps, folded), [steps, folded]);
  return useMemo(
    () =>
      (selected === undefined
        ? edges
        : edges.map((edge) => (edge.id === selected ? { ...edge, selected: true } : edge))) as WireEdge[],
    [edges, selected],
  );
}
