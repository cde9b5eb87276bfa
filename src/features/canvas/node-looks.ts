// How much each node shows. Of a large workflow most nodes are out of view, and a view of all of them has room for
// little of each; so a node is told its look, and only nodes whose look changed render.
import type { ReactFlowState } from '@xyflow/react';
import { isLarge } from '#editor';
import type { FlowNode } from './flow-nodes.ts';
import { type Detail, detailAt } from './zoom-levels.ts';

export interface NodeLooks {
  lookOf(nodeId: string): Detail;
  /** Whether there are so many nodes that most are drawn from afar; those of which more is seen are `near`. */
  isLarge(): boolean;
  /** The same map as long as no look changes. */
  near(): ReadonlyMap<string, Detail>;
  subscribeAll(listener: () => void): () => void;
  subscribe(nodeId: string, listener: () => void): () => void;
  /** Shows all of a node, however far it is, until the returned function is called. */
  hold(nodeId: string): () => void;
  /** Takes in where React Flow's nodes and its view are now. */
  follow(view: View): void;
}

export type View = Pick<ReactFlowState<FlowNode>, 'nodes' | 'nodeLookup' | 'transform' | 'width' | 'height'>;

/** How far out of view, in px on the screen, a node is made ready, and how far it stays so. */
const READY = 160;
const STAY = 640;

/** `expected` is how many nodes there will be, for the looks before React Flow knows of them. */
export function createNodeLooks(expected = 0): NodeLooks {
  const listeners = new Map<string, Set<() => void>>();
  const listenersToAll = new Set<() => void>();
  let looks: ReadonlyMap<string, Detail> = new Map();
  let large = isLarge(expected);
  let fallback: Detail = large ? 'dot' : 'full';
  let last: View | undefined;
  const held = new Set<string>();

  function update(view: View) {
    const before = looks;
    const fallbackBefore = fallback;
    const largeBefore = large;
    large = isLarge(view.nodes.length);
    fallback = large ? 'dot' : detailAt(view.transform[2]);
    const next = looksIn(view, before);
    for (const nodeId of held) next.set(nodeId, 'full');
    if (isSameMap(before, next) && fallback === fallbackBefore && large === largeBefore) return;
    looks = next;
    for (const [nodeId, own] of listeners) {
      if ((looks.get(nodeId) ?? fallback) === (before.get(nodeId) ?? fallbackBefore)) continue;
      for (const listener of own) listener();
    }
    for (const listener of listenersToAll) listener();
  }

  return {
    lookOf: (nodeId) => looks.get(nodeId) ?? fallback,
    isLarge: () => large,
    near: () => looks,
    subscribeAll(listener) {
      listenersToAll.add(listener);
      return () => listenersToAll.delete(listener);
    },
    subscribe(nodeId, listener) {
      const own = listeners.get(nodeId) ?? new Set();
      listeners.set(nodeId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(nodeId);
      };
    },
    follow(view) {
      if (isSameView(view, last)) return;
      const { nodes, nodeLookup, transform, width, height } = view;
      if (nodes.length === 0 && expected > 0) return; // it was not told yet
      last = { nodes, nodeLookup, transform, width, height };
      update(last);
    },
    hold(nodeId) {
      held.add(nodeId);
      if (last !== undefined) update(last);
      return () => {
        held.delete(nodeId);
        if (last !== undefined) update(last);
      };
    },
  };
}

/** Whether the nodes are where they were on the screen. React Flow tells of many changes that move none. */
export function isSameView(a: Seen, b: Seen | undefined): boolean {
  if (b === undefined) return false;
  return a.nodes === b.nodes && a.transform === b.transform && a.width === b.width && a.height === b.height;
}

type Seen = Pick<ReactFlowState, 'transform' | 'width' | 'height'> & { readonly nodes: unknown };

function isSameMap<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of b) if (a.get(key) !== value) return false;
  return true;
}

/** Of the nodes that show more than the least. */
function looksIn(
  { nodes, nodeLookup, transform: [x, y, zoom], width, height }: View,
  before: ReadonlyMap<string, Detail>,
): Map<string, Detail> {
  const detail = detailAt(zoom);
  const looks = new Map<string, Detail>();
  // Far out, hundreds would come near at once, and be little larger than a number.
  if (detail === 'dot' || detail === 'tiny' || !isLarge(nodes.length)) return looks;
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
