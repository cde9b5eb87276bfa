import type { NodeChange } from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Position } from '#document';
import { moveNodes, useAllSteps, useDocument, useEditor, useSession, useSlots } from '#editor';
import { type FlowNode, inRunOrder, selectedNodeIds, toFlowNodes } from './flow-nodes.ts';
import { useFoldedSlots } from './folded-slots.ts';
import { splitChanges } from './node-changes.ts';
import type { Size } from './node-shape.ts';
import { placesOf } from './places.ts';

/** The nodes for React Flow, and what becomes of its changes: each goes to the one who owns it. */
export function useFlowNodes() {
  const { documents, session } = useEditor();
  const steps = useAllSteps();
  const slots = useSlots();
  const layout = useDocument(({ current }) => current.layout);
  const moving = useSession((state) => state.moving);
  const selection = useSession((state) => state.selection);
  const [sizes, setSizes] = useState<ReadonlyMap<string, Size>>(new Map());
  const folded = useFoldedSlots();
  const order = useMemo(
    () => inRunOrder(steps, folded.size === 0 ? slots : slots.filter(({ name }) => !folded.has(name))),
    [steps, slots, folded],
  );
  const selected = useMemo(() => selectedNodeIds(selection), [selection]);
  const [assumed] = useState(() => new Map<string, Position>());
  const places = useMemo(() => placesOf(order, layout, assumed), [order, layout, assumed]);
  const previous = useRef<readonly FlowNode[]>([]);
  const nodes = useMemo(() => {
    previous.current = toFlowNodes({ order, places, moving, selected, sizes }, previous.current);
    return previous.current as FlowNode[];
  }, [order, places, moving, selected, sizes]);

  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      const split = splitChanges(changes, session.getState().selection, (id) => places.get(id));
      if (split.sizes.length > 0) setSizes((before) => new Map([...before, ...split.sizes]));
      if (split.selection !== undefined) session.select(split.selection);
      if (split.moving !== undefined) session.setMoving(split.moving);
      if (split.dropped !== undefined) {
        if (split.dropped.length > 0) documents.apply(moveNodes(split.dropped));
        session.setMoving([]);
      }
    },
    [documents, session, places],
  );
  return { nodes, onNodesChange };
}
