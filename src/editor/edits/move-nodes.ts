import type { Position } from '#document';
import type { Edit } from '../document-store.ts';

export interface NodeMove {
  readonly kind: 'step' | 'slot';
  /** The step's id or the slot's name. */
  readonly id: string;
  readonly position: Position;
}

/** One edit for all nodes that were dragged, or arranged, together. */
export function moveNodes(
  moves: readonly NodeMove[],
  name = moves.length === 1 ? 'Move 1 node' : `Move ${moves.length} nodes`,
): Edit {
  return {
    name,
    apply({ layout }) {
      for (const { kind, id, position } of moves) {
        if (kind === 'step') {
          if (!isAt(layout.steps[id], position)) layout.steps[id] = position;
          continue;
        }
        const place = layout.slots.findIndex(([name]) => name === id);
        if (place < 0) layout.slots.push([id, position]);
        else if (!isAt(layout.slots[place]?.[1], position)) layout.slots[place] = [id, position];
      }
    },
  };
}

function isAt(present: Position | undefined, [x, y]: Position): boolean {
  return present !== undefined && present[0] === x && present[1] === y;
}
