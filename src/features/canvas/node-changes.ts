import type { NodeChange } from '@xyflow/react';
import type { Position } from '#document';
import type { NodeMove, Selection } from '#editor';
import { type FlowNode, selectedNodeIds, selectionOf, targetOf } from './flow-nodes.ts';
import type { Size } from './node-shape.ts';

/** React Flow's one stream of changes, by who owns them. */
export interface SplitChanges {
  /** For the session; absent when it stays as it is. */
  readonly selection?: Selection;
  /** For the session while the drag lasts; every node that moves. */
  readonly moving?: readonly NodeMove[];
  /** For the document, as one edit: the drag ended. */
  readonly dropped?: readonly NodeMove[];
  /** For the canvas itself: React Flow measured these. */
  readonly sizes: readonly (readonly [nodeId: string, size: Size])[];
}

/** What a drag that ended has to be compared with: a node put back is no edit. */
export type PlaceOf = (nodeId: string) => Position | undefined;

export function splitChanges(
  changes: readonly NodeChange<FlowNode>[],
  selection: Selection,
  placeOf: PlaceOf,
): SplitChanges {
  const sizes: [string, Size][] = [];
  const moving: NodeMove[] = [];
  const dropped: NodeMove[] = [];
  let ended = false;
  const before = selectedNodeIds(selection);
  const selected = new Set(before);
  for (const change of changes) {
    switch (change.type) {
      case 'dimensions':
        if (change.dimensions !== undefined) sizes.push([change.id, change.dimensions]);
        break;
      case 'select':
        if (change.selected) selected.add(change.id);
        else selected.delete(change.id);
        break;
      case 'position': {
        if (change.dragging === false) ended = true;
        if (change.position === undefined) break;
        const position: Position = [Math.round(change.position.x), Math.round(change.position.y)];
        const move = { ...targetOf(change.id), position };
        if (change.dragging !== false) moving.push(move);
        else if (!isSame(placeOf(change.id), position)) dropped.push(move);
        break;
      }
      default:
        break; // adding, replacing and removing come from the document, never from the canvas
    }
  }
  return {
    sizes,
    ...(isSameSet(before, selected) ? {} : { selection: selectionOf(selected) }),
    ...(moving.length === 0 ? {} : { moving }),
    ...(ended ? { dropped } : {}),
  };
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}

function isSame(a: Position | undefined, b: Position): boolean {
  return a !== undefined && a[0] === b[0] && a[1] === b[1];
}
