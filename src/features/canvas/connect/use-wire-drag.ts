import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { connectViewOf, createJudge, useEditor, type WireEnds } from '#editor';
import type { FlowNode } from '../flow-nodes.ts';
import { portSelector } from '../page-marks.ts';
import type { Point } from '../wire-path.ts';
import { followPress } from './follow-press.ts';
import { endOfPort, endsOfWire, type SidedEnd } from './port-ends.ts';
import { beginWireDrag, type DragTarget, type DragView, type WireDrag } from './wire-drag.ts';
import { wireOfId } from './wire-hit.ts';

export interface DroppedWire {
  readonly from: SidedEnd;
  readonly rewires: WireEnds | undefined;
  readonly target: DragTarget;
  /** Where it was let go, in px from the canvas's corner. */
  readonly at: Point;
}

interface Pressed {
  readonly from: SidedEnd;
  readonly rewires: WireEnds | undefined;
}

/** Turns presses on ports, and on the grips of a wire, into clicks and drags. */
export function useWireDrag(
  root: RefObject<HTMLElement | null>,
  onDrop: (dropped: DroppedWire) => void,
  onClick: (end: SidedEnd) => void,
): DragView | undefined {
  const editor = useEditor();
  const flow = useStoreApi<FlowNode>();
  const [view, setView] = useState<DragView>();
  const dropped = useEffectEvent(onDrop);
  const clicked = useEffectEvent(onClick);
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    let giveUp = () => {};
    const press = (event: PointerEvent) => {
      if (event.button !== 0 || !event.isPrimary || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const pressed = pressedAt(event.target);
      if (pressed === undefined) return;
      event.preventDefault(); // or text beside the way would be selected
      const { from, rewires } = pressed;
      let drag: WireDrag | undefined;
      let pointer: Point = { x: event.clientX, y: event.clientY };
      const finish = () => {
        const target: DragTarget = drag?.end() ?? { kind: 'nowhere' };
        drag = undefined;
        setView(undefined);
        return target;
      };
      giveUp = followPress(event, {
        begin() {
          const judge = createJudge(connectViewOf(editor), from.end, rewires);
          const names = () => editor.derived.getState().names;
          drag = beginWireDrag({ root: element, flow, names, judge, from, rewires, show: setView });
        },
        move(next) {
          pointer = next;
          drag?.move(next);
        },
        drop() {
          const { left, top } = element.getBoundingClientRect();
          const at = { x: pointer.x - left, y: pointer.y - top };
          dropped({ from, rewires, target: finish(), at });
        },
        cancel: () => void finish(),
        click() {
          if (rewires === undefined) clicked(from);
          else editor.session.select({ kind: 'wire', ends: rewires });
        },
      });
    };
    // A click on a port is no click on its node.
    const click = (event: MouseEvent) => {
      if (pressedAt(event.target) !== undefined) event.stopPropagation();
    };
    element.addEventListener('pointerdown', press);
    element.addEventListener('click', click);
    return () => {
      giveUp();
      element.removeEventListener('pointerdown', press);
      element.removeEventListener('click', click);
    };
  }, [root, editor, flow]);
  return view;
}

function pressedAt(target: EventTarget | null): Pressed | undefined {
  if (!(target instanceof Element)) return undefined;
  const grip = target.closest<HTMLElement>('[data-grip]');
  const wire = grip === null ? undefined : wireOfId(grip.dataset.wire ?? '');
  if (wire !== undefined) {
    const { source, sink } = endsOfWire(wire);
    // The end that is pulled goes; the other one stays.
    return { from: grip?.dataset.grip === 'source' ? sink : source, rewires: wire };
  }
  const port = target.closest<HTMLElement>(portSelector);
  const nodeId = port?.closest<HTMLElement>('.react-flow__node')?.dataset.id;
  const handle = port?.dataset.handleid;
  if (nodeId === undefined || handle === undefined) return undefined;
  return { from: endOfPort({ nodeId, handle }), rewires: undefined };
}
