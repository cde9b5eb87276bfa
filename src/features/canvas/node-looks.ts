// How much each node shows. Of a large workflow most nodes are out of view, and a view of all of them has room for
// little of each; so a node is told its look, and only nodes whose look changed render.
import type { ReactFlowState } from '@xyflow/react';
import type { FlowNode } from './flow-nodes.ts';
import { type Detail, detailAt } from './zoom-levels.ts';

export interface NodeLooks {
  lookOf(nodeId: string): Detail;
  subscribe(nodeId: string, listener: () => void): () => void;
  /** Takes in where React Flow's nodes and its view are now. */
  follow(view: View): void;
}

export type View = Pick<ReactFlowState<FlowNode>, 'nodes' | 'nodeLookup' | 'transform' | 'width' | 'height'>;

/** As many nodes as this are no work, so they all show what the zoom has room for. */
const FEW = 120;

/** How far out of view, in px on the screen, a node is made ready, and how far it stays so. */
const READY = 160;
const STAY = 640;

export function createNodeLooks(): NodeLooks {
  const listeners = new Map<string, Set<() => void>>();
  let looks: ReadonlyMap<string, Detail> = new Map();
  let fallback: Detail = 'full'; // before anything is known
  let last: View | undefined;
  return {
    lookOf: (nodeId) => looks.get(nodeId) ?? fallback,
    subscribe(nodeId, listener) {
      const own = listeners.get(nodeId) ?? new Set();
      listeners.set(nodeId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(nodeId);
      };
    },
    follow(view) {
      if (isSame(view, last)) return;
      const { nodes, nodeLookup, transform, width, height } = view;
      last = { nodes, nodeLookup, transform, width, height };
      const before = looks;
      const fallbackBefore = fallback;
      fallback = nodes.length > FEW ? 'dot' : detailAt(transform[2]);
      looks = looksIn(view, before);
      for (const [nodeId, own] of listeners) {
        if ((looks.get(nodeId) ?? fallback) === (before.get(nodeId) ?? fallbackBefore)) continue;
        for (const listener of own) listener();
      }
    },
  };
}

function isSame(a: View, b: View | undefined): boolean {
  return a.nodes === b?.nodes && a.transform === b.transform && a.width === b.width && a.height === b.height;
}

/** Of the nodes that show more than the least. */
function looksIn(
  { nodes, nodeLookup, transform: [x, y, zoom], width, height }: View,
  before: ReadonlyMap<string, Detail>,
): ReadonlyMap<string, Detail> {
  const detail = detailAt(zoom);
  const looks = new Map<string, Detail>();
  if (detail === 'dot' || nodes.length <= FEW) return looks;
  for (const { id, internals, measured } of nodeLookup.values()) {
    const left = internals.positionAbsolute.x * zoom + x;
    const top = internals.positionAbsolute.y * zoom + y;
    const reach = before.has(id) ? STAY : READY;
    const isNear =
      left < width + reach &&
      top < height + reach &&
      left + (measured.width ?? 0) * zoom > -reach &&
      top + (measured.height ?? 0) * zoom > -reach;
    if (isNear) looks.set(id, detail);
  }
  return looks;
}
