import type { WorkflowDocument } from '#document';
import { applyEdit, type Editor, moveNodes, type NodeMove } from '#editor';
import { targetOf } from '../flow-nodes.ts';
import { flowOf } from '../flow-views.ts';

/** The document with the places where its nodes are drawn, of those, too, that it gives none. */
export function drawnDocument(editor: Editor): WorkflowDocument {
  const { current } = editor.documents.getState();
  const moves = (flowOf(editor)?.getNodes() ?? []).map(
    ({ id, position: { x, y } }): NodeMove => ({ ...targetOf(id), position: [Math.round(x), Math.round(y)] }),
  );
  return applyEdit(current, moveNodes(moves));
}
