import type { Position } from '#document';

const GRID = 16; // px

const shifts: Readonly<Record<string, Position>> = {
  ArrowLeft: [-GRID, 0],
  ArrowRight: [GRID, 0],
  ArrowUp: [0, -GRID],
  ArrowDown: [0, GRID],
};

/** How far an arrow key moves what it is meant for; undefined for other keys. */
export function gridShiftOf(key: string): Position | undefined {
  return Object.hasOwn(shifts, key) ? shifts[key] : undefined;
}
