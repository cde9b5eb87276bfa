import type { Size } from '../flow-nodes.ts';
import type { Point } from '../wire-path.ts';

/** A point, or a box that is to stay in sight. */
export interface Anchor extends Point, Partial<Size> {}

const GAP = 12; // px from the anchor
const AIR = 8; // px to the edge of the canvas

/**
 * The top left corner of a box beside an anchor: below and right of a point, right of a box; on the other side where
 * there is no room, and always within the canvas.
 */
export function placeBeside(anchor: Anchor, box: Size, canvas: Size): Point {
  const { x, y, width = 0, height } = anchor;
  if (height === undefined) {
    return { x: along(x, x, box.width, canvas.width), y: along(y, y, box.height, canvas.height) };
  }
  const right = x + width + GAP;
  const left = x - GAP - box.width;
  const level = clamp(y, box.height, canvas.height);
  if (right + box.width <= canvas.width - AIR) return { x: right, y: level };
  if (left >= AIR) return { x: left, y: level };
  return { x: clamp(x, box.width, canvas.width), y: along(y, y + height, box.height, canvas.height) };
}

function along(from: number, to: number, size: number, space: number): number {
  const after = to + GAP;
  if (after + size <= space - AIR) return after;
  const before = from - GAP - size;
  return before >= AIR ? before : clamp(after, size, space);
}

function clamp(at: number, size: number, space: number): number {
  return Math.max(AIR, Math.min(at, space - AIR - size));
}
