import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useState } from 'react';
import { useEditor, type WireEnds } from '#editor';
import { wireId } from '../flow-edges.ts';
import type { FlowNode } from '../flow-nodes.ts';
import { nodeSelector } from '../page-marks.ts';
import type { Point } from '../wire-path.ts';
import { wireAt } from './wire-hit.ts';

const REACH = 8; // px on the screen to both sides of a wire
const REST = 120; // ms that the pointer stays before it is looked what it is on

export interface HoveredWire {
  readonly wire: WireEnds;
  /** In px from the canvas's corner. */
  readonly at: Point;
}

/** The wire that the pointer rests on; a click selects it. */
export function useWires(root: RefObject<HTMLElement | null>, quiet: boolean): HoveredWire | undefined {
  const { session } = useEditor();
  const flow = useStoreApi<FlowNode>();
  const [hovered, setHovered] = useState<HoveredWire>();
  useEffect(() => {
    const element = root.current;
    if (element === null || quiet) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const find = (event: MouseEvent) => {
      const { left, top } = element.getBoundingClientRect();
      const at = { x: event.clientX - left, y: event.clientY - top };
      const [x, y, zoom] = flow.getState().transform;
      const wire = isBackground(event.target)
        ? wireAt(element, { x: (at.x - x) / zoom, y: (at.y - y) / zoom }, REACH / zoom)
        : undefined;
      return { wire, at };
    };
    const look = (event: MouseEvent) => {
      const { wire, at } = find(event);
      setHovered((before) => {
        if (wire === undefined) return undefined;
        // It stays where it came up, or it would run along with the pointer.
        return before !== undefined && wireId(before.wire) === wireId(wire) ? before : { wire, at };
      });
    };
    const leave = () => {
      clearTimeout(timer);
      setHovered(undefined);
    };
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener(
      'pointermove',
      (event) => {
        clearTimeout(timer);
        if (event.buttons !== 0) leave();
        else if (!isGrip(event.target)) timer = setTimeout(() => look(event), REST);
      },
      { signal },
    );
    element.addEventListener('pointerleave', leave, { signal });
    element.addEventListener('wheel', leave, { signal, passive: true });
    element.addEventListener(
      'click',
      (event) => {
        const { wire } = find(event);
        if (wire === undefined) return;
        event.stopPropagation(); // for the canvas, it would be a click on nothing
        session.select({ kind: 'wire', ends: wire });
      },
      { signal },
    );
    return () => {
      clearTimeout(timer);
      listening.abort();
      setHovered(undefined);
    };
  }, [root, quiet, flow, session]);
  return hovered;
}

/** Where no node and no control lies over the wires. */
function isBackground(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('.react-flow__renderer') === null) return false;
  return target.closest(`${nodeSelector}, button, input, [role="group"]`) === null;
}

function isGrip(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-grip]') !== null;
}
