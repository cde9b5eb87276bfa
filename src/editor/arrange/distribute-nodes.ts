import type { NodeMove } from '../edits/move-nodes.ts';
import { type Box, GRID, movesTo, onGrid } from './box.ts';

/**
 * Makes the gaps between nodes equal along an axis. The first stays, and so does the last but for less than a square
 * of the grid for each gap: where all sizes fit the grid, the gaps do, too.
 */
export function distributeNodes(axis: 'x' | 'y', boxes: readonly Box[]): NodeMove[] {
  if (boxes.length < 3) return [];
  const size = (box: Box) => (axis === 'x' ? box.width : box.height);
  const inOrder = [...boxes].sort((a, b) => a[axis] + size(a) / 2 - (b[axis] + size(b) / 2));
  const [first, last] = [inOrder[0] as Box, inOrder.at(-1) as Box];
  const filled = inOrder.reduce((sum, box) => sum + size(box), 0);
  const exact = (last[axis] + size(last) - first[axis] - filled) / (inOrder.length - 1);
  const fits = inOrder.every((box) => size(box) % GRID === 0) && first[axis] % GRID === 0;
  const gap = fits ? onGrid(exact) : exact;
  const starts = new Map<Box, number>();
  let start = first[axis];
  for (const box of inOrder) {
    starts.set(box, Math.round(start));
    start += size(box) + gap;
  }
  return movesTo(boxes, (box) => {
    const place = starts.get(box) as number;
    return axis === 'x' ? [place, box.y] : [box.x, place];
  });
}
