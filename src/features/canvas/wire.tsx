import {
  BaseEdge,
  type EdgeProps,
  type InternalNode,
  type Node,
  type ReactFlowState,
  useStore,
} from '@xyflow/react';
import { memo, useMemo } from 'react';
import { usePlanShown, useSlot, useStepPlan, useStepStatus, type WireEnds } from '#editor';
import type { WireEdge } from './flow-edges.ts';
import { targetOf } from './flow-nodes.ts';
import styles from './wire.module.css';
import { type Box, gutterFor, isInTheWay } from './wire-gutter.ts';
import { curvePath, gutterPath, mayMeetNodes, type Point, runsBackwards } from './wire-path.ts';
import { type WireState, wireStateOf } from './wire-state.ts';

/** A wire between a slot and a step; it finds out by itself how it is drawn. */
export const Wire = memo(function Wire(props: EdgeProps<WireEdge>) {
  const ends = props.data?.ends;
  return ends === undefined ? null : <WiredPath {...props} ends={ends} />;
});

interface WiredPathProps extends EdgeProps<WireEdge> {
  readonly ends: WireEnds;
}

function WiredPath(props: WiredPathProps) {
  const { ends, sourceX, sourceY, targetX, targetY, source, target, selected = false } = props;
  const status = useStepStatus(ends.step);
  const plan = useStepPlan(ends.step);
  const planShown = usePlanShown();
  const slot = useSlot(ends.slot);
  const state = wireStateOf({ ends, status, slot, plan: planShown ? plan : undefined });
  const from = { x: sourceX, y: sourceY };
  const to = { x: targetX, y: targetY };
  const drawn = { from, to, state, selected };
  return runsBackwards(from, to) || mayMeetNodes(from, to) ? (
    <RoutedWire {...drawn} source={source} target={target} />
  ) : (
    <WireView path={curvePath(from, to)} state={state} selected={selected} />
  );
}

interface RoutedWireProps {
  readonly from: Point;
  readonly to: Point;
  readonly source: string;
  readonly target: string;
  readonly state: WireState;
  readonly selected: boolean;
}

function RoutedWire({ from, to, source, target, state, selected }: RoutedWireProps) {
  const { x: fromX, y: fromY } = from;
  const { x: toX, y: toY } = to;
  const select = useMemo(
    () => createSelectGutter({ source, target, from: { x: fromX, y: fromY }, to: { x: toX, y: toY } }),
    [source, target, fromX, fromY, toX, toY],
  );
  const gutter = useStore(select);
  const path = gutter === undefined ? curvePath(from, to) : gutterPath(from, to, gutter);
  return <WireView path={path} state={state} selected={selected} />;
}

interface GutterEnds {
  readonly source: string;
  readonly target: string;
  readonly from: Point;
  readonly to: Point;
}

/**
 * The height of the gutter; undefined where a curve has room. React Flow asks at every change of its store; a gutter
 * is looked for only after a node moved, and while one is being dragged, only by the wires that hang on it.
 */
function createSelectGutter({ source, target, from, to }: GutterEnds) {
  const backwards = runsBackwards(from, to);
  let seen: readonly Node[] | undefined;
  let gutter: number | undefined;
  return ({ nodes, nodeLookup }: Pick<ReactFlowState, 'nodes' | 'nodeLookup'>): number | undefined => {
    if (nodes === seen || (seen !== undefined && isDragged(nodes))) return gutter;
    seen = nodes;
    const boxes = boxesOf(nodes, nodeLookup);
    const [sourceBox, targetBox] = [boxes.get(source), boxes.get(target)];
    if (sourceBox === undefined || targetBox === undefined) return gutter;
    const course = { from, to, source: sourceBox, target: targetBox };
    const routed = backwards || isInTheWay(course, boxes.values());
    const height = routed ? gutterFor(course, boxes.values()) : undefined;
    gutter = height ?? (backwards ? (from.y + to.y) / 2 : undefined);
    return gutter;
  };
}

const drags = new WeakMap<readonly Node[], boolean>();

function isDragged(nodes: readonly Node[]): boolean {
  const found = drags.get(nodes) ?? nodes.some(({ dragging }) => dragging === true);
  drags.set(nodes, found);
  return found;
}

const TAG = 28; // px: a plan tag stands on a step, and no wire runs under it either

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
    const top = targetOf(id).kind === 'step' ? y - TAG : y;
    boxes.set(id, { left: x, top, right: x + width, bottom: y + height });
  }
  known.set(nodes, boxes);
  return boxes;
}

interface WireViewProps {
  readonly path: string;
  readonly state: WireState;
  readonly selected: boolean;
}

const WireView = memo(function WireView({ path, state, selected }: WireViewProps) {
  return (
    <>
      {selected && <path d={path} className={styles.halo} />}
      <BaseEdge
        path={path}
        interactionWidth={0}
        className={styles.wire}
        data-state={selected ? 'selected' : state}
      />
    </>
  );
});
