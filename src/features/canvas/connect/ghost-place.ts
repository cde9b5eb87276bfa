import type { Position } from '#document';
import type { Point } from '../wire-path.ts';

const GRID = 16; // px, the dots of the canvas
const HELD_AT: Point = { x: 24, y: 20 }; // where the pointer holds what it drags out of the library

/** Where a step that is held at a point would come to stand. */
export function ghostPlace({ x, y }: Point): Position {
  return [onGrid(x - HELD_AT.x), onGrid(y - HELD_AT.y)];
}

function onGrid(coordinate: number): number {
  return Math.round(coordinate / GRID) * GRID + 0; // never −0, which a file cannot hold
}
