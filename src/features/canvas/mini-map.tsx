import { MiniMap as FlowMiniMap, type MiniMapNodeProps, type ReactFlowState, useStore } from '@xyflow/react';
import { useState } from 'react';
import { usePlanShown, useStepPlan, useStepStatus } from '#editor';
import type { StepId } from '#engine';
import { targetOf } from './flow-nodes.ts';
import styles from './mini-map.module.css';
import { type Box, miniMapIsInTheWay } from './mini-map-place.ts';

/** The whole workflow in the corner. It gives way where everything is in view and a node would lie under it. */
export function MiniMap() {
  const [isInTheWay] = useState(createIsInTheWay);
  const hidden = useStore(isInTheWay);
  if (hidden) return null;
  return (
    <FlowMiniMap
      className={styles.map}
      nodeComponent={MiniNode}
      pannable
      zoomable
      ariaLabel="Mini-map"
      maskColor="transparent"
      style={{ width: 144, height: 92 }}
    />
  );
}

type View = Pick<ReactFlowState, 'nodes' | 'nodeLookup' | 'transform' | 'width' | 'height'>;

/** React Flow asks at every change of its store; most change nothing that the answer follows from. */
function createIsInTheWay(): (view: View) => boolean {
  let last: View | undefined;
  let answer = false;
  return ({ nodes, nodeLookup, transform, width, height }) => {
    const same =
      last?.nodes === nodes && last.transform === transform && last.width === width && last.height === height;
    if (!same) {
      last = { nodes, nodeLookup, transform, width, height };
      answer = nodes.length === 0 || miniMapIsInTheWay(boxesOnScreen(last), { width, height });
    }
    return answer;
  };
}

function* boxesOnScreen({ nodeLookup, transform: [x, y, zoom] }: View): Iterable<Box> {
  for (const { internals, measured } of nodeLookup.values()) {
    yield {
      left: internals.positionAbsolute.x * zoom + x,
      top: internals.positionAbsolute.y * zoom + y,
      width: (measured.width ?? 0) * zoom,
      height: (measured.height ?? 0) * zoom,
    };
  }
}

function MiniNode(props: MiniMapNodeProps) {
  const { kind, id } = targetOf(props.id);
  return kind === 'step' ? <MiniStep {...props} step={id as StepId} /> : <MiniSlot {...props} />;
}

function MiniSlot({ x, y, width, height }: MiniMapNodeProps) {
  return <rect className={styles.slot} x={x} y={y} width={width} height={height} rx={height / 2} />;
}

function MiniStep({ x, y, width, height, step }: MiniMapNodeProps & { readonly step: StepId }) {
  const status = useStepStatus(step);
  const plan = useStepPlan(step);
  const shown = usePlanShown();
  const look = shown && plan !== undefined ? plan.kind : status.kind;
  return <rect className={styles.step} data-look={look} x={x} y={y} width={width} height={height} rx={8} />;
}
