import { BaseEdge, type EdgeProps, type Node, useStore } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { useComparison, usePlanShown, useSlot, useStepPlan, useStepStatus, type WireEnds } from '#editor';
import type { WireEdge } from './flow-edges.ts';
import styles from './wire.module.css';
import type { Point } from './wire-path.ts';
import { gutterOf, isDragged, isRouted, type Places, pathAlong, type RouteEnds } from './wire-route.ts';
import { comparedWireState, type WireState, wireStateOf } from './wire-state.ts';

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
  const comparison = useComparison();
  const state =
    comparison === undefined
      ? wireStateOf({ ends, status, slot, plan: planShown ? plan : undefined })
      : comparedWireState(ends, comparison);
  const from = { x: sourceX, y: sourceY };
  const to = { x: targetX, y: targetY };
  const drawn = { from, to, state, selected };
  return isRouted({ from, to }) ? (
    <RoutedWire {...drawn} source={source} target={target} />
  ) : (
    <WireView path={pathAlong(from, to, undefined)} state={state} selected={selected} />
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
  return <WireView path={pathAlong(from, to, gutter)} state={state} selected={selected} />;
}

/**
 * React Flow asks at every change of its store; a gutter is looked for only after a node moved, and while one is being
 * dragged, only by the wires that hang on it.
 */
function createSelectGutter(ends: RouteEnds) {
  let seen: readonly Node[] | undefined;
  let gutter: number | undefined;
  return (places: Places): number | undefined => {
    const { nodes } = places;
    if (nodes === seen || (seen !== undefined && isDragged(nodes))) return gutter;
    seen = nodes;
    gutter = gutterOf(ends, places, gutter);
    return gutter;
  };
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
