import type { Position } from '#document';
import { type ConnectEnd, slotSize } from '#editor';
import type { Size } from '../flow-nodes.ts';

const FIRST_ROW = 65; // px from the top of a step to the middle of its first row

/** Where a node goes so that the port that is wired stands about where a wire was let go. */
export function placeAt([x, y]: Position, from: ConnectEnd, size: Size): Position {
  const left = from.kind === 'field' ? x - size.width : x;
  return [left, y - (size === slotSize ? size.height / 2 : FIRST_ROW)];
}
