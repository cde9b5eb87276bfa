import { useStoreApi } from '@xyflow/react';
import { createContext, use, useCallback, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { FlowNode } from './flow-nodes.ts';
import { createNodeLooks, type NodeLooks } from './node-looks.ts';
import type { Detail } from './zoom-levels.ts';

const LooksContext = createContext<NodeLooks | undefined>(undefined);

export const NodeLooksProvider = LooksContext.Provider;

/** For one canvas, to be handed down to its nodes. */
export function useNodeLooks(): NodeLooks {
  const store = useStoreApi<FlowNode>();
  const [looks] = useState(() => {
    const created = createNodeLooks();
    created.follow(store.getState());
    return created;
  });
  useLayoutEffect(() => {
    const follow = () => looks.follow(store.getState());
    follow();
    return store.subscribe(follow);
  }, [looks, store]);
  return looks;
}

export function useNodeLook(nodeId: string): Detail {
  const looks = use(LooksContext);
  if (looks === undefined) throw new Error('useNodeLook stands outside a canvas.');
  return useSyncExternalStore(
    useCallback((listener: () => void) => looks.subscribe(nodeId, listener), [looks, nodeId]),
    () => looks.lookOf(nodeId),
  );
}
