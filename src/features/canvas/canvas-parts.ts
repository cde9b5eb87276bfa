// What the nodes of one canvas share. They get it by context, so that none of a thousand makes its own.
import { useReactFlow, useStoreApi } from '@xyflow/react';
import {
  createContext,
  use,
  useCallback,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { useEditor } from '#editor';
import type { FlowNode } from './flow-nodes.ts';
import { createNodeLooks, type NodeLooks } from './node-looks.ts';
import { createNodeMarks, type NodeMarks } from './node-marks.ts';
import { type NodeKeys, nodeKeys } from './use-node-keys.ts';
import type { Detail } from './zoom-levels.ts';

type StoreApi<N extends FlowNode> = ReturnType<typeof useStoreApi<N>>;

export interface CanvasParts {
  readonly looks: NodeLooks;
  readonly marks: NodeMarks;
  keysOf(nodeId: string): NodeKeys;
}

const PartsContext = createContext<CanvasParts | undefined>(undefined);

export const CanvasPartsProvider = PartsContext.Provider;

export function useCanvasParts(): CanvasParts {
  const parts = use(PartsContext);
  if (parts === undefined) throw new Error('A node stands outside a canvas.');
  return parts;
}

/** For one canvas, to be handed down to its nodes. */
export function useNewCanvasParts(): CanvasParts {
  const editor = useEditor();
  const flow = useReactFlow();
  const store = useStoreApi<FlowNode>();
  const looks = useMemo(() => {
    const { allSteps, slots } = editor.derived.getState();
    return createNodeLooks(allSteps.length + slots.length);
  }, [editor]);
  const marks = useMemo(() => createNodeMarks(editor), [editor]);
  useState(() => leaveFarNodesUnmeasured(store));
  useLayoutEffect(() => {
    const follow = () => looks.follow(store.getState());
    follow();
    return store.subscribe(follow);
  }, [looks, store]);
  useLayoutEffect(() => marks.follow(), [marks]);
  return useMemo(() => {
    const canvas = store as unknown as Parameters<typeof nodeKeys>[1]['canvas'];
    return { looks, marks, keysOf: (nodeId) => nodeKeys(nodeId, { editor, flow, canvas }) };
  }, [looks, marks, editor, flow, store]);
}

/**
 * A node drawn from afar has its ports where they are said to be, and none that could be measured: React Flow would find
 * no port, and draw no wire.
 */
function leaveFarNodesUnmeasured(store: StoreApi<FlowNode>): void {
  const { updateNodeInternals } = store.getState();
  store.setState({
    updateNodeInternals(updates, ...rest) {
      const near = [...updates].filter(([, { nodeElement }]) => !isFar(nodeElement));
      if (near.length > 0) updateNodeInternals(new Map(near), ...rest);
    },
  });
}

function isFar({ firstElementChild }: HTMLElement): boolean {
  return firstElementChild instanceof HTMLElement && firstElementChild.dataset.look === 'dot';
}

export function useNodeLook(nodeId: string): Detail {
  const { looks } = useCanvasParts();
  return useSyncExternalStore(
    useCallback((listener: () => void) => looks.subscribe(nodeId, listener), [looks, nodeId]),
    () => looks.lookOf(nodeId),
  );
}
