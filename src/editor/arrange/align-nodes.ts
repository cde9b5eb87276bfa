import type { NodeMove } from '../edits/move-nodes.ts';
import { type Box, movesTo, onGrid } from './box.ts';

export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom';

/**
 * Lines nodes up along an edge or the middle of all of them. The line is where the largest of them stands on the grid;
 * the others stand on it where their size allows it.
 */
export function alignNodes(kind: Alignment, boxes: readonly Box[]): NodeMove[] {
  if (boxes.length < 2) return [];
  const across = kind === 'left' || kind === 'center' || kind === 'right';
  const start = (box: Box) => (across ? box.x : box.y);
  const size = (box: Box) => (across ? box.width : box.height);
  /** Which part of a node lies on the line. */
  const share = kind === 'left' || kind === 'top' ? 0 : kind === 'center' || kind === 'middle' ? 0.5 : 1;
  const first = Math.min(...boxes.map(start));
  const last = Math.max(...boxes.map((box) => start(box) + size(box)));
  const largest = Math.max(...boxes.map(size));
  const line = onGrid(first + (last - first) * share - largest * share) + largest * share;
  const aligned = (box: Box) => Math.round(line - size(box) * share);
  return movesTo(boxes, (box) => (across ? [aligned(box), box.y] : [box.x, aligned(box)]));
}
