import type { Position } from '#document';
import type { Edit } from '../document-store.ts';

export interface NodeMove {
  readonly kind: 'step' | 'slot';
  /** The step's id or the slot's name. */
  readonly id: string;
  readonly position: Position;
}

/** One edit for all nodes that were dragged together. */
export function moveNodes(moves: readonly NodeMove[]): Edit {
  return {
    name: moves.length === 1 ? 'Move 1 node' : `Move ${moves.length} nodes`,
    apply({ layout }) {
      for (const { kind, id, position } of moves) {
        if (kind === 'step') {
          layout.steps[id] = position;
          continue;
        }
        const place = layout.slots.findIndex(([name]) => name === id);
        if (place < 0) layout.slots.push([id, position]);
        else layout.slots[place] = [id, position];
      }
    },
  };
}
