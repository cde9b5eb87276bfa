import type { InternalNode, ReactFlowState } from '@xyflow/react';
import { TAG_HEIGHT } from './node-shape.ts';

/** Where a frame is drawn, in px at 100 % zoom. */
export interface FrameBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const PADDING = 20;

/** Around its nodes; undefined where none of them is drawn. */
export function frameBoxOf(
  nodeIds: readonly string[],
  nodeLookup: ReadonlyMap<string, Pick<InternalNode, 'internals' | 'measured' | 'type'>>,
): FrameBox | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const id of nodeIds) {
    const node = nodeLookup.get(id);
    if (node === undefined) continue;
    const { x, y } = node.internals.positionAbsolute;
    left = Math.min(left, x);
    top = Math.min(top, node.type === 'step' ? y - TAG_HEIGHT : y);
    right = Math.max(right, x + (node.measured.width ?? 0));
    bottom = Math.max(bottom, y + (node.measured.height ?? 0));
  }
  if (left > right) return undefined;
  return {
    x: left - PADDING,
    y: top - PADDING,
    width: right - left + 2 * PADDING,
    height: bottom - top + 2 * PADDING,
  };
}

type View = Pick<ReactFlowState, 'nodes' | 'nodeLookup'>;

/** React Flow asks at every change of its store; a frame changes only when a node does. */
export function createSelectFrame(nodeIds: readonly string[]): (view: View) => FrameBox | undefined {
  let seen: View['nodes'] | undefined;
  let box: FrameBox | undefined;
  return ({ nodes, nodeLookup }) => {
    if (nodes === seen) return box;
    seen = nodes;
    const next = frameBoxOf(nodeIds, nodeLookup);
    if (!isSame(next, box)) box = next;
    return box;
  };
}

function isSame(a: FrameBox | undefined, b: FrameBox | undefined): boolean {
  return a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height;
}
