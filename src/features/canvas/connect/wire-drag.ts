// A wire that is being drawn, from the press on a port to the release. It reads the page under the pointer once a
// frame and tells what it finds; what is drawn and what comes of it is for others.
import type { InternalNode, ReactFlowState } from '@xyflow/react';
import type { WorkflowNames } from '#document';
import type { ConnectEnd, Judge, Refusal, WireEnds } from '#editor';
import { edgeElement } from '../flow-edges.ts';
import type { FlowNode } from '../flow-nodes.ts';
import { nodeSelector, portSelector } from '../page-marks.ts';
import type { Point } from '../wire-path.ts';
import { edgePan } from './edge-pan.ts';
import { createFitMarks } from './fit-marks.ts';
import { pickEnd } from './pick-end.ts';
import { endOfPort, endsOnSide, placeOfPort, portOfEnd, type SidedEnd } from './port-ends.ts';
import { courseOfWire } from './wire-hit.ts';

/** Where the pointer is, for a wire: what would come of letting it go. */
export type DragTarget =
  | { readonly kind: 'canvas'; readonly at: Point }
  | { readonly kind: 'end'; readonly end: ConnectEnd; readonly refusal: Refusal | undefined }
  /** Over something that is no part of the workflow: nothing would come of it. */
  | { readonly kind: 'nowhere' };

export interface DragView {
  readonly from: SidedEnd;
  readonly rewires: WireEnds | undefined;
  readonly target: DragTarget;
  /** The line, in px from the canvas's corner. */
  readonly start: Point;
  readonly tip: Point;
}

export interface WireDragInput {
  readonly root: HTMLElement;
  readonly flow: { readonly getState: () => ReactFlowState<FlowNode> };
  readonly names: () => WorkflowNames;
  readonly judge: Judge;
  readonly from: SidedEnd;
  readonly rewires: WireEnds | undefined;
  readonly show: (view: DragView) => void;
}

export interface WireDrag {
  /** In px of the window. */
  move(pointer: Point): void;
  /** Ends it; gives what was under the pointer. */
  end(): DragTarget;
}

export function beginWireDrag({ root, flow, names, judge, from, rewires, show }: WireDragInput): WireDrag {
  const side = from.side === 'left' ? 'right' : 'left';
  const port = portOfEnd(from);
  const fits = memoize(judge.fits);
  const marks = createFitMarks({ root, side, names, fits, origin: port.nodeId });
  const hidden = rewires === undefined ? null : edgeElement(root, rewires);
  hidden?.setAttribute('data-rewired', '');
  // The line of a folded slot has no port at the slot: it stays where it was drawn.
  const course = rewires === undefined ? undefined : courseOfWire(root, rewires);
  const kept = from.side === 'right' ? course?.points[0] : course?.points.at(-1);
  let pointer: Point = { x: 0, y: 0 };
  let target: DragTarget = { kind: 'nowhere' };
  let frame: number | undefined;

  function look() {
    frame = undefined;
    const corner = root.getBoundingClientRect();
    const { transform, panBy, nodeLookup } = flow.getState();
    const pan = edgePan(pointer, corner);
    if (pan.x !== 0 || pan.y !== 0) {
      void panBy(pan);
      marks.refresh();
      schedule(); // the view moves on as long as the pointer stays at its edge
    }
    const [left, top, zoom] = transform;
    const toScreen = ({ x, y }: Point) => ({ x: x * zoom + left, y: y * zoom + top });
    const inside = { x: pointer.x - corner.left, y: pointer.y - corner.top };
    const inFlow = { x: (inside.x - left) / zoom, y: (inside.y - top) / zoom };
    const found = targetAt(document.elementFromPoint(pointer.x, pointer.y), inFlow, nodeLookup);
    target = found;
    const end = placeOfPort(port, nodeLookup) ?? kept;
    const tip =
      found.kind === 'end' ? placeOfPort(portOfEnd({ end: found.end, side }), nodeLookup) : undefined;
    show({
      from,
      rewires,
      target: found,
      start: end === undefined ? inside : toScreen(end),
      tip: tip === undefined ? inside : toScreen(tip),
    });
  }

  function targetAt(
    element: Element | null,
    at: Point,
    nodes: ReadonlyMap<string, InternalNode>,
  ): DragTarget {
    const node = element?.closest<HTMLElement>(nodeSelector) ?? null;
    if (element === null || !root.contains(element)) return withTarget({ kind: 'nowhere' });
    const nodeId = node?.dataset.id;
    if (node === null || nodeId === undefined) {
      return withTarget(isCanvas(element) ? { kind: 'canvas', at } : { kind: 'nowhere' });
    }
    const handle = element.closest<HTMLElement>(portSelector)?.dataset.handleid;
    const hit = handle === undefined ? undefined : endOfPort({ nodeId, handle });
    const end = hit?.side === side ? hit.end : nearestEnd(nodeId, at, nodes);
    // Over the node that it comes from, a wire is on its way, and not yet refused.
    if (end === undefined || (nodeId === port.nodeId && hit?.side !== side)) {
      return withTarget({ kind: 'nowhere' });
    }
    const refusal = fits(end) ? undefined : judge.refusalOf(end);
    return withTarget({ kind: 'end', end, refusal }, node);
  }

  function withTarget(found: DragTarget, node?: HTMLElement): DragTarget {
    if (found.kind !== 'end' || node === undefined) {
      marks.setTarget([]);
      return found;
    }
    const { handle } = portOfEnd({ end: found.end, side });
    marks.setTarget([node, node.querySelector(`${portSelector}[data-handleid="${CSS.escape(handle)}"]`)]);
    return found;
  }

  function nearestEnd(
    nodeId: string,
    at: Point,
    nodes: ReadonlyMap<string, InternalNode>,
  ): ConnectEnd | undefined {
    const candidates = endsOnSide(nodeId, side, names()).map(({ end, wired }) => ({
      end,
      y: placeOfPort(portOfEnd({ end, side }), nodes)?.y ?? at.y,
      fits: fits(end),
      taken: wired && end.kind === 'field',
    }));
    return pickEnd(candidates, at.y)?.end;
  }

  function schedule() {
    frame ??= requestAnimationFrame(look);
  }

  return {
    move(next) {
      pointer = next;
      schedule();
    },
    end() {
      if (frame !== undefined) {
        cancelAnimationFrame(frame);
        look(); // the last move may not have been looked at
        if (frame !== undefined) cancelAnimationFrame(frame);
      }
      marks.clear();
      hidden?.removeAttribute('data-rewired');
      return target;
    },
  };
}

function isCanvas(element: Element): boolean {
  return element.closest('.react-flow__pane, .react-flow__viewport') !== null;
}

/** A workflow does not change while a wire is drawn, so each end is judged once. */
function memoize(fits: (end: ConnectEnd) => boolean): (end: ConnectEnd) => boolean {
  const known = new Map<string, boolean>();
  return (end) => {
    const key = JSON.stringify(end);
    const found = known.get(key) ?? fits(end);
    known.set(key, found);
    return found;
  };
}
