import { useMergedRef } from '@mantine/hooks';
import { Panel, type ReactFlowState, useStore, useStoreApi } from '@xyflow/react';
import { XYMinimap } from '@xyflow/system';
import { useCallback, useState } from 'react';
import { useEditor } from '#editor';
import { type Drawing, useDrawing } from '../drawing/use-drawing.ts';
import type { FlowNode } from '../flow-nodes.ts';
import { isSameView } from '../node-looks.ts';
import { createMiniDrawing, MINI_SIZE, miniFrameOf } from './mini-drawing.ts';
import styles from './mini-map.module.css';
import { type Box, miniMapIsInTheWay } from './mini-map-place.ts';

/** The whole workflow in the corner. It gives way where everything is in view and a node would lie under it. */
export function MiniMap() {
  const [isInTheWay] = useState(createIsInTheWay);
  const hidden = useStore(isInTheWay);
  return hidden ? null : <Picture />;
}

/** One picture, not an element for each of a thousand nodes. A drag on it pans, the wheel zooms. */
function Picture() {
  const { derived } = useEditor().late;
  const flow = useStoreApi<FlowNode>();
  const create = useCallback(
    (canvas: HTMLCanvasElement): Drawing => {
      const { draw, forgetInks } = createMiniDrawing(canvas);
      return {
        draw: () => draw(flow.getState(), derived.getState()),
        forget: forgetInks,
        sources: [flow.subscribe, derived.subscribe],
      };
    },
    [flow, derived],
  );
  const { attach } = useDrawing(create);
  const panZoom = useStore((state) => state.panZoom);
  const steer = useCallback(
    (canvas: HTMLCanvasElement) => {
      if (panZoom === null) return;
      const map = XYMinimap({
        domNode: canvas,
        panZoom,
        getTransform: () => flow.getState().transform,
        getViewScale: () => 1 / miniFrameOf(flow.getState()).scale,
      });
      const { translateExtent, width, height } = flow.getState();
      map.update({ translateExtent, width, height });
      return () => map.destroy();
    },
    [flow, panZoom],
  );
  const both = useMergedRef(attach, steer);
  return (
    <Panel position="bottom-right" className={styles.map}>
      <canvas ref={both} role="img" aria-label="Mini-map" style={MINI_SIZE} className={styles.picture} />
    </Panel>
  );
}

type View = Pick<ReactFlowState, 'nodes' | 'nodeLookup' | 'transform' | 'width' | 'height'>;

function createIsInTheWay(): (view: View) => boolean {
  let last: View | undefined;
  let answer = false;
  return ({ nodes, nodeLookup, transform, width, height }) => {
    const view = { nodes, nodeLookup, transform, width, height };
    if (!isSameView(view, last)) {
      last = view;
      answer = nodes.length === 0 || miniMapIsInTheWay(boxesOnScreen(view), { width, height });
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
