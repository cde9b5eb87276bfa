import { useStoreApi } from '@xyflow/react';
import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useEditor } from '#editor';
import { useCanvasParts } from '../canvas-parts.ts';
import { type Drawing, useDrawing } from '../drawing/use-drawing.ts';
import type { WireEdge } from '../flow-edges.ts';
import type { FlowNode } from '../flow-nodes.ts';
import { DRAWING, FITS } from '../page-marks.ts';
import { createFarBoxesDrawing } from './far-boxes-drawing.ts';
import { createFarLabelsDrawing } from './far-labels-drawing.ts';
import { createFarNodesInView, type FarNodesDrawing, type FarNodesInView } from './far-nodes-in-view.ts';
import styles from './far-picture.module.css';
import { createFarWiresDrawing } from './far-wires-drawing.ts';

interface FarPictureProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly wires: readonly WireEdge[];
}

/**
 * Of a large workflow all nodes that are far, and all wires between them, as pictures that lie over each other: a thousand
 * elements would take the browser several frames to style and paint, at each change of all and at each step of a zoom.
 */
export function FarPicture({ root, wires }: FarPictureProps) {
  const { looks } = useCanvasParts();
  const large = useSyncExternalStore(looks.subscribeAll, looks.isLarge);
  const [inView] = useState(() => createFarNodesInView(looks));
  if (!large) return null;
  return (
    <div className={styles.pictures}>
      <Wires wires={wires} />
      <Nodes root={root} inView={inView} create={createFarBoxesDrawing} />
      <Nodes root={root} inView={inView} create={createFarLabelsDrawing} />
    </div>
  );
}

function Wires({ wires }: Pick<FarPictureProps, 'wires'>) {
  const { derived } = useEditor();
  const { looks } = useCanvasParts();
  const flow = useStoreApi<FlowNode>();
  const latest = useRef(wires);
  const create = useCallback(
    (canvas: HTMLCanvasElement): Drawing => {
      const { draw, forget } = createFarWiresDrawing(canvas, looks);
      return {
        draw: () => draw({ view: flow.getState(), wires: latest.current, state: derived.getState() }),
        forget,
        sources: [flow.subscribe, derived.subscribe, looks.subscribeAll],
      };
    },
    [flow, derived, looks],
  );
  const { attach, redraw } = useDrawing(create);
  useLayoutEffect(() => {
    latest.current = wires;
    redraw.current?.();
  }, [wires, redraw]);
  return <canvas ref={attach} className={styles.picture} />; // it says nothing that the nodes do not
}

interface NodesProps extends Pick<FarPictureProps, 'root'> {
  readonly inView: FarNodesInView;
  readonly create: (canvas: HTMLCanvasElement, inView: FarNodesInView) => FarNodesDrawing;
}

function Nodes({ root, inView, create: createDrawing }: NodesProps) {
  const { derived } = useEditor();
  const { looks } = useCanvasParts();
  const flow = useStoreApi<FlowNode>();
  const create = useCallback(
    (canvas: HTMLCanvasElement): Drawing => {
      const { draw, forget } = createDrawing(canvas, inView);
      return {
        draw: () =>
          draw({ view: flow.getState(), state: derived.getState(), fitting: fittingIn(root.current) }),
        forget,
        sources: [flow.subscribe, derived.subscribe, looks.subscribeAll],
      };
    },
    [root, flow, derived, looks, inView, createDrawing],
  );
  const { attach, redraw } = useDrawing(create);
  // Not where the canvas is attached: what it stands in is not known there yet.
  useEffect(() => {
    if (root.current === null) return;
    const connecting = new MutationObserver(() => redraw.current?.());
    connecting.observe(root.current, { subtree: true, attributeFilter: [DRAWING, FITS] });
    return () => connecting.disconnect();
  }, [root, redraw]);
  return <canvas ref={attach} className={styles.picture} />;
}

function fittingIn(root: HTMLElement | null): ReadonlySet<string> | undefined {
  if (root?.hasAttribute(DRAWING) !== true) return undefined;
  const nodes = root.querySelectorAll<HTMLElement>(`.react-flow__node[${FITS}]`);
  return new Set([...nodes].map(({ dataset }) => dataset.id ?? ''));
}
