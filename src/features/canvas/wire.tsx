import { BaseEdge, type EdgeProps, type InternalNode, useStore } from '@xyflow/react';
import { memo, useCallback } from 'react';
import { usePlanShown, useSlot, useStepPlan, useStepStatus } from '#editor';
import type { WireEdge, WireEnds } from './flow-edges.ts';
import styles from './wire.module.css';
import { curvePath, gutterPath, type Point, runsBackwards } from './wire-path.ts';
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
  return runsBackwards(from, to) ? (
    <GutterWire from={from} to={to} source={source} target={target} state={state} selected={selected} />
  ) : (
    <WireView path={curvePath(from, to)} state={state} selected={selected} />
  );
}

interface GutterWireProps {
  readonly from: Point;
  readonly to: Point;
  readonly source: string;
  readonly target: string;
  readonly state: WireState;
  readonly selected: boolean;
}

function GutterWire({ from, to, source, target, state, selected }: GutterWireProps) {
  const gutter = useStore(
    useCallback(
      ({ nodeLookup }: { nodeLookup: ReadonlyMap<string, InternalNode> }) =>
        gutterBetween(nodeLookup.get(source), nodeLookup.get(target)),
      [source, target],
    ),
  );
  return (
    <WireView path={gutterPath(from, to, gutter ?? (from.y + to.y) / 2)} state={state} selected={selected} />
  );
}

/** The middle of the free height between two nodes; undefined where they stand side by side. */
function gutterBetween(a: InternalNode | undefined, b: InternalNode | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const [upper, lower] = a.internals.positionAbsolute.y < b.internals.positionAbsolute.y ? [a, b] : [b, a];
  const bottom = upper.internals.positionAbsolute.y + (upper.measured.height ?? 0);
  const top = lower.internals.positionAbsolute.y;
  return top - bottom < 16 ? undefined : (bottom + top) / 2;
}

interface WireViewProps {
  readonly path: string;
  readonly state: WireState;
  readonly selected: boolean;
}

function WireView({ path, state, selected }: WireViewProps) {
  return (
    <>
      {selected && <path d={path} className={styles.halo} />}
      <BaseEdge
        path={path}
        interactionWidth={16}
        className={styles.wire}
        data-state={selected ? 'selected' : state}
      />
    </>
  );
}
