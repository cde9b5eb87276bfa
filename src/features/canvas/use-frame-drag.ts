import { useReactFlow } from '@xyflow/react';
import type { PointerEvent } from 'react';
import type { Group, Position } from '#document';
import { moveNodes, type NodeMove, useEditor } from '#editor';
import { targetOf } from './flow-nodes.ts';

const GRID = 16; // px
const STILL = 3; // px that a hand may shake in a click

/** Dragging a frame moves what stands in it, as one edit; a click selects it. */
export function useFrameDrag({ id, title }: Group, nodeIds: readonly string[]) {
  const { documents, session } = useEditor();
  const flow = useReactFlow();
  const movesBy = ([dx, dy]: Position): NodeMove[] =>
    nodeIds.flatMap((nodeId): NodeMove[] => {
      const position = flow.getNode(nodeId)?.position;
      if (position === undefined) return [];
      return [{ ...targetOf(nodeId), position: [Math.round(position.x + dx), Math.round(position.y + dy)] }];
    });
  const name = `Move group ${title}`.trim();

  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || event.shiftKey) return;
    const bar = event.currentTarget;
    const { clientX, clientY, pointerId } = event;
    const zoom = flow.getZoom();
    const starts = movesBy([0, 0]);
    let moves: readonly NodeMove[] = [];
    let moved = false;
    const listening = new AbortController();
    const { signal } = listening;
    bar.setPointerCapture(pointerId);
    const follow = (at: globalThis.PointerEvent) => {
      const [dx, dy] = [at.clientX - clientX, at.clientY - clientY];
      if (!moved && Math.hypot(dx, dy) <= STILL) return;
      moved = true;
      const [right, down] = [onGrid(dx / zoom), onGrid(dy / zoom)];
      moves = starts.map((move) => ({
        ...move,
        position: [move.position[0] + right, move.position[1] + down],
      }));
      session.setMoving(moves);
    };
    const drop = () => {
      listening.abort();
      if (moved) documents.apply(moveNodes(moves, name));
      else session.select({ kind: 'group', id });
      session.setMoving([]);
    };
    const cancel = () => {
      listening.abort();
      session.setMoving([]);
    };
    bar.addEventListener('pointermove', follow, { signal });
    bar.addEventListener('pointerup', drop, { signal });
    bar.addEventListener('pointercancel', cancel, { signal });
  };
  return { begin, moveBy: (shift: Position) => documents.apply(moveNodes(movesBy(shift), name)) };
}

function onGrid(coordinate: number): number {
  return Math.round(coordinate / GRID) * GRID;
}
