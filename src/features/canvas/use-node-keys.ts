import { useReactFlow, useStoreApi } from '@xyflow/react';
import type { KeyboardEvent } from 'react';
import type { Position } from '#document';
import { type Editor, moveNodes, type NodeMove, type Selection, useEditor } from '#editor';
import { toFlowEdges } from './flow-edges.ts';
import { selectedNodeIds, selectionOf, targetOf } from './flow-nodes.ts';
import { revealNode } from './flow-views.ts';
import { foldedSlots } from './folded-slots.ts';
import { type Direction, neighbourOf } from './neighbours.ts';
import { isHandingOver } from './use-focus-handed-over.ts';

const GRID = 16; // px

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const shifts: Readonly<Record<Direction, Position>> = {
  left: [-GRID, 0],
  right: [GRID, 0],
  up: [0, -GRID],
  down: [0, GRID],
};

/**
 * Keys of a node that has the focus: arrows go to a neighbour, Alt with arrows moves the node by one dot, and with it
 * all that are selected together; Shift with Enter or Space adds it to what is selected, or takes it away.
 */
export function useNodeKeys(nodeId: string): NodeKeys {
  return nodeKeys(nodeId, { editor: useEditor(), flow: useReactFlow(), canvas: useStoreApi() });
}

export interface NodeKeys {
  onKeyDown(event: KeyboardEvent): void;
  onFocus(): void;
}

export interface NodeKeysParts {
  readonly editor: Editor;
  readonly flow: ReturnType<typeof useReactFlow>;
  /** It has the element of this canvas: a page may hold several. */
  readonly canvas: ReturnType<typeof useStoreApi>;
}

export function nodeKeys(nodeId: string, { editor, flow, canvas }: NodeKeysParts): NodeKeys {
  const { session, documents, derived } = editor;
  return {
    onKeyDown(event: KeyboardEvent) {
      if (event.target !== event.currentTarget) return; // it is meant for a button or a field on the node
      const selected = selectedNodeIds(session.getState().selection);
      if (actsOnSelection(event) && !selected.has(nodeId)) session.select(selectionOf([nodeId]));
      if (event.ctrlKey || event.metaKey) return; // with Ctrl, Enter runs
      if (event.shiftKey && (event.key === 'Enter' || event.key === ' ')) {
        event.preventDefault();
        session.select(toggled(selected, nodeId));
        return;
      }
      if (event.key === 'Enter' || event.key === ' ' || event.key === 'F2') {
        // Going there does not select, or Tab could not pass by; F2 then renames what is selected.
        session.select(selectionOf([nodeId]));
        if (event.key === 'F2') return;
        event.preventDefault();
        session.setPanel('inspector', { collapsed: false });
        return;
      }
      const direction = directions[event.key];
      if (direction === undefined || event.shiftKey) return;
      event.preventDefault();
      if (!event.altKey) {
        const { allSteps } = derived.getState();
        const { layout } = documents.getState().current;
        goTo(
          canvas.getState().domNode,
          neighbourOf(nodeId, direction, boxesOf(flow), toFlowEdges(allSteps, foldedSlots(layout, allSteps))),
        );
        return;
      }
      const [dx, dy] = shifts[direction];
      const moves = [...(selected.has(nodeId) ? selected : [nodeId])].flatMap((id): NodeMove[] => {
        const position = flow.getNode(id)?.position;
        if (position === undefined) return [];
        return [{ ...targetOf(id), position: [position.x + dx, position.y + dy] }];
      });
      documents.apply(moveNodes(moves));
    },
    onFocus() {
      if (isHandingOver()) return;
      const { domNode } = canvas.getState();
      if (domNode !== null) revealNode(flow, domNode, nodeId);
    },
  };
}

const KEYS = /^(delete|backspace|c|d|f)$/i;
const KEYS_WITH_MOD = /^[cxdg]$/i;

/** The key is an action's that works on what is selected: by keyboard that is the node that has the focus. */
function actsOnSelection({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !altKey && (ctrlKey || metaKey ? KEYS_WITH_MOD : KEYS).test(key);
}

function toggled(selected: ReadonlySet<string>, nodeId: string): Selection {
  const ids = new Set(selected);
  if (!ids.delete(nodeId)) ids.add(nodeId);
  return selectionOf(ids);
}

function boxesOf(flow: ReturnType<typeof useReactFlow>) {
  return flow.getNodes().map(({ id, position, measured }) => ({
    id,
    ...position,
    width: measured?.width ?? 0,
    height: measured?.height ?? 0,
  }));
}

function goTo(canvas: HTMLElement | null, nodeId: string | undefined): void {
  if (nodeId === undefined) return;
  canvas?.querySelector<HTMLElement>(`[data-node="${CSS.escape(nodeId)}"]`)?.focus({ preventScroll: true });
}
