import { useStoreApi } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useEditor } from '#editor';
import { useCanvasParts } from '../canvas-parts.ts';
import { type Drawing, useDrawing } from '../drawing/use-drawing.ts';
import type { WireEdge } from '../flow-edges.ts';
import type { FlowNode } from '../flow-nodes.ts';
import { DRAWING, FITS } from '../page-marks.ts';
import { createFarDrawing } from './far-drawing.ts';
import styles from './far-picture.module.css';

interface FarPictureProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly wires: readonly WireEdge[];
}

/**
 * Of a large workflow all nodes that are far, and all wires between them, as one picture: a thousand elements would take
 * the browser several frames to style and paint, at each change of all and at each step of a zoom.
 */
export function FarPicture(props: FarPictureProps) {
  const { looks } = useCanvasParts();
  const large = useSyncExternalStore(looks.subscribeAll, looks.isLarge);
  return large ? <Picture {...props} /> : null;
}

function Picture({ root, wires }: FarPictureProps) {
  const { derived } = useEditor();
  const { looks } = useCanvasParts();
  const flow = useStoreApi<FlowNode>();
  const latest = useRef(wires);
  const create = useCallback(
    (canvas: HTMLCanvasElement): Drawing => {
      const drawing = createFarDrawing(canvas, looks);
      const draw = () =>
        drawing.draw({
          view: flow.getState(),
          wires: latest.current,
          state: derived.getState(),
          fitting: fittingIn(root.current),
        });
      return {
        draw,
        forget: drawing.forgetInks,
        sources: [flow.subscribe, derived.subscribe, looks.subscribeAll],
      };
    },
    [root, flow, derived, looks],
  );
  const { attach, redraw } = useDrawing(create);
  useLayoutEffect(() => {
    latest.current = wires;
    redraw.current?.();
  }, [wires, redraw]);
  // Not where the canvas is attached: what it stands in is not known there yet.
  useEffect(() => {
    if (root.current === null) return;
    const connecting = new MutationObserver(() => redraw.current?.());
    connecting.observe(root.current, { subtree: true, attributeFilter: [DRAWING, FITS] });
    return () => connecting.disconnect();
  }, [root, redraw]);
  return <canvas ref={attach} className={styles.picture} />; // it says nothing that the nodes do not
}

function fittingIn(root: HTMLElement | null): ReadonlySet<string> | undefined {
  if (root?.hasAttribute(DRAWING) !== true) return undefined;
  const nodes = root.querySelectorAll<HTMLElement>(`.react-flow__node[${FITS}]`);
  return new Set([...nodes].map(({ dataset }) => dataset.id ?? ''));
}
