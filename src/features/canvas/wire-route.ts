// The course of a wire between the nodes that stand where they stand now.
import type { InternalNode, Node, ReactFlowState } from '@xyflow/react';
import { targetOf } from './flow-nodes.ts';
import { TAG_HEIGHT } from './node-shape.ts';
import { type Box, gutterFor, isInTheWay } from './wire-gutter.ts';
import {
  curvePath,
  gutterPath,
  mayMeetNodes,
  type PathSink,
  type Point,
  runsBackwards,
  traceCurve,
  traceGutter,
} from './wire-path.ts';

export interface RouteEnds {
  /** Ids of the nodes. */
  readonly source: string;
  readonly target: string;
  readonly from: Point;
  readonly to: Point;
}

export type Places = Pick<ReactFlowState, 'nodes' | 'nodeLookup'>;

/** Whether the course depends on the nodes between the two. */
export function isRouted({ from, to }: Pick<RouteEnds, 'from' | 'to'>): boolean {
  return runsBackwards(from, to) || mayMeetNodes(from, to);
}

export function pathAlong(from: Point, to: Point, gutter: number | undefined): string {
  return gutter === undefined ? curvePath(from, to) : gutterPath(from, to, gutter);
}

export function traceAlong(sink: PathSink, from: Point, to: Point, gutter: number | undefined): void {
  if (gutter === undefined) traceCurve(sink, from, to);
  else traceGutter(sink, from, to, gutter);
}

/** The height of the gutter of a routed wire; undefined where a curve has room, and `before` while nodes are missing. */
export function gutterOf(
  { source, target, from, to }: RouteEnds,
  { nodes, nodeLookup }: Places,
  before: number | undefined,
): number | undefined {
  const backwards = runsBackwards(from, to);
  const boxes = boxesOf(nodes, nodeLookup);
  const [sourceBox, targetBox] = [boxes.get(source), boxes.get(target)];
  if (sourceBox === undefined || targetBox === undefined) return before;
  const course = { from, to, source: sourceBox, target: targetBox };
  const routed = backwards || isInTheWay(course, boxes.values());
  const height = routed ? gutterFor(course, boxes.values()) : undefined;
  return height ?? (backwards ? (from.y + to.y) / 2 : undefined);
}

const drags = new WeakMap<readonly Node[], boolean>();

export function isDragged(nodes: readonly Node[]): boolean {
  const found = drags.get(nodes) ?? nodes.some(({ dragging }) => dragging === true);
  drags.set(nodes, found);
  return found;
}

const known = new WeakMap<readonly Node[], ReadonlyMap<string, Box>>();

/** Made once for all wires, and anew when a node moved. */
function boxesOf(
  nodes: readonly Node[],
  nodeLookup: ReadonlyMap<string, InternalNode>,
): ReadonlyMap<string, Box> {
  const found = known.get(nodes);
  if (found !== undefined) return found;
  const boxes = new Map<string, Box>();
  for (const { id, internals, measured } of nodeLookup.values()) {
    const { x, y } = internals.positionAbsolute;
    const { width = 0, height = 0 } = measured;
    const top = targetOf(id).kind === 'step' ? y - TAG_HEIGHT : y; // no wire runs under a plan tag either
    boxes.set(id, { left: x, top, right: x + width, bottom: y + height });
  }
  known.set(nodes, boxes);
  return boxes;
}
