import type { NodeMove } from '../edits/move-nodes.ts';

/** A node as it stands on the canvas, in px at 100 % zoom. */
export interface Box {
  readonly kind: NodeMove['kind'];
  /** The step's id or the slot's name. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const GRID = 16;

export function onGrid(coordinate: number): number {
  return Math.round(coordinate / GRID) * GRID;
}

/** The moves of those that do not stand there already. */
export function movesTo(
  boxes: readonly Box[],
  place: (box: Box) => readonly [x: number, y: number],
): NodeMove[] {
  return boxes.flatMap((box) => {
    const [x, y] = place(box);
    return x === box.x && y === box.y ? [] : [{ kind: box.kind, id: box.id, position: [x, y] as const }];
  });
}
