import type { Point } from '../wire-path.ts';

const NEAR = 40; // px from the edge of the canvas
const SPEED = 14; // px a frame, at the very edge

/** How far the view moves in this frame, so that a drag reaches what is out of view. */
export function edgePan(pointer: Point, canvas: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>): Point {
  const inside =
    pointer.x >= canvas.left &&
    pointer.x <= canvas.right &&
    pointer.y >= canvas.top &&
    pointer.y <= canvas.bottom;
  if (!inside) return { x: 0, y: 0 };
  return {
    x: pull(pointer.x - canvas.left) - pull(canvas.right - pointer.x),
    y: pull(pointer.y - canvas.top) - pull(canvas.bottom - pointer.y),
  };
}

function pull(distance: number): number {
  return distance < NEAR ? Math.ceil((1 - distance / NEAR) * SPEED) : 0;
}
