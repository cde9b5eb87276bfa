// What of the world is in view. Actions know an editor, not React Flow, so each editor's view is kept here.
import { getViewportForBounds, type ReactFlowInstance, type Rect } from '@xyflow/react';
import { type Editor, viewOf } from '#editor';
import { minZoom, nextZoom } from './zoom-levels.ts';

export type Flow = Pick<
  ReactFlowInstance,
  | 'fitView'
  | 'getZoom'
  | 'zoomTo'
  | 'getViewport'
  | 'setViewport'
  | 'getInternalNode'
  | 'getNode'
  | 'getNodes'
  | 'flowToScreenPosition'
>;

const flows = new WeakMap<Editor, Flow>();

export function keepFlow(editor: Editor, flow: Flow): void {
  flows.set(editor, flow);
}

export function flowOf(editor: Editor): Flow | undefined {
  return flows.get(editor);
}

export function hasFlow(editor: Editor): boolean {
  return flows.has(editor);
}

// Room for the bars in the corners of the canvas, and for the plan tags above the first row.
const PADDING = { top: '64px', right: '24px', bottom: '64px', left: '24px' } as const;

/** Everything in view, never larger than life. */
export const fitOptions = { maxZoom: 1, padding: PADDING } as const;

export function fitAll(editor: Editor): void {
  void flows.get(editor)?.fitView({ ...fitOptions, duration: motion(320) });
}

/** Brings a part of the world into view, at once with nodes that are on their way there. */
export function showBounds(editor: Editor, bounds: Rect): void {
  const flow = flows.get(editor);
  const view = viewOf(editor);
  if (flow === undefined || view === undefined) return;
  const zoom = flow.getZoom();
  const [width, height] = [(view.to[0] - view.from[0]) * zoom, (view.to[1] - view.from[1]) * zoom];
  const viewport = getViewportForBounds(bounds, width, height, minZoom, fitOptions.maxZoom, PADDING);
  void flow.setViewport(viewport, { duration: motion(320) });
}

export function zoomBy(editor: Editor, direction: 'in' | 'out'): void {
  const flow = flows.get(editor);
  if (flow !== undefined) void flow.zoomTo(nextZoom(flow.getZoom(), direction), { duration: motion(140) });
}

export function zoomToLifeSize(editor: Editor): void {
  void flows.get(editor)?.zoomTo(1, { duration: motion(140) });
}

const EDGE = 16; // px of air between a node and the border of the canvas

/** Brings a node into view by the shortest way, where it is not. */
export function revealNode(flow: Flow, canvasElement: HTMLElement, nodeId: string): void {
  const node = flow.getInternalNode(nodeId);
  if (node === undefined) return;
  const canvas = canvasElement.getBoundingClientRect();
  const { x, y } = node.internals.positionAbsolute;
  const from = flow.flowToScreenPosition({ x, y });
  const to = flow.flowToScreenPosition({
    x: x + (node.measured.width ?? 0),
    y: y + (node.measured.height ?? 0),
  });
  const dx = shiftInto(from.x, to.x, canvas.left + EDGE, canvas.right - EDGE);
  const dy = shiftInto(from.y, to.y, canvas.top + EDGE, canvas.bottom - EDGE);
  if (dx === 0 && dy === 0) return;
  const viewport = flow.getViewport();
  void flow.setViewport({ ...viewport, x: viewport.x + dx, y: viewport.y + dy }, { duration: motion(200) });
}

/** How far a span must move to lie within bounds; its start wins where it is too long. */
export function shiftInto(start: number, end: number, min: number, max: number): number {
  if (start < min) return min - start;
  return end > max ? Math.max(max - end, min - start) : 0;
}

export function motion(milliseconds: number): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds;
}
