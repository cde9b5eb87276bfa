import { useStoreApi, ViewportPortal } from '@xyflow/react';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { useEditor } from '#editor';
import { useCanvasParts } from './canvas-parts.ts';
import { createFarWires } from './draw-far-wires.ts';
import styles from './far-wires.module.css';
import { createFarWiresInView } from './far-wires-in-view.ts';
import type { WireEdge } from './flow-edges.ts';
import type { FlowNode } from './flow-nodes.ts';

/** Of a large workflow all wires that end at no node that is near, drawn together: they are thousands. */
export function FarWires({ wires }: { readonly wires: readonly WireEdge[] }) {
  const { derived } = useEditor();
  const { looks } = useCanvasParts();
  const flow = useStoreApi<FlowNode>();
  const latest = useRef(wires);
  const redraw = useRef<() => void>(undefined);
  useLayoutEffect(() => {
    latest.current = wires;
    redraw.current?.();
  }, [wires]);
  const attach = useCallback(
    (svg: SVGSVGElement) => {
      const inView = createFarWiresInView(looks);
      const drawing = createFarWires(svg);
      const draw = () => {
        const view = flow.getState();
        drawing.draw(inView(latest.current, view), view, derived.getState());
      };
      redraw.current = draw;
      draw();
      const ends = [flow.subscribe(draw), derived.subscribe(draw), looks.subscribeAll(draw)];
      return () => {
        redraw.current = undefined;
        for (const end of ends) end();
        svg.replaceChildren();
      };
    },
    [flow, derived, looks],
  );
  return (
    <ViewportPortal>
      <svg ref={attach} className={styles.wires} aria-hidden="true" />
    </ViewportPortal>
  );
}
