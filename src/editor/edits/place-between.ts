import type { Position } from '#document';

// Measures of nodes on the canvas, in px. A slot between two steps stands at the height of their first rows.
const STEP_WIDTH = 208;
const SLOT_WIDTH = 86;
const FIRST_ROW = 32;
const GRID = 16;

/** Where a slot stands between the step that writes it and the one that reads it; none where those have no places. */
export function placeBetween(
  writer: Position | undefined,
  reader: Position | undefined,
): Position | undefined {
  if (writer === undefined || reader === undefined) return undefined;
  const middle = (writer[0] + STEP_WIDTH + reader[0] - SLOT_WIDTH) / 2;
  return [snap(middle), snap((writer[1] + reader[1]) / 2 + FIRST_ROW)];
}

function snap(coordinate: number): number {
  return Math.round(coordinate / GRID) * GRID;
}
