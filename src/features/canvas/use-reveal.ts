import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { useEditor } from '#editor';
import { selectedNodeIds } from './flow-nodes.ts';
import { revealNode } from './flow-views.ts';

/** Brings what was selected elsewhere, as in a table, into view. */
export function useReveal(root: RefObject<HTMLElement | null>): void {
  const { session } = useEditor();
  const flow = useReactFlow();
  useEffect(
    () =>
      session.subscribe((state, before) => {
        if (state.reveals === before.reveals || root.current === null) return;
        const [nodeId] = selectedNodeIds(state.selection);
        if (nodeId !== undefined) revealNode(flow, root.current, nodeId);
      }),
    [session, flow, root],
  );
}
