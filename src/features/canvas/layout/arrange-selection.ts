import { type Alignment, alignNodes, type Box, distributeNodes, type Editor, moveNodes } from '#editor';
import { selectedNodeIds, targetOf } from '../flow-nodes.ts';
import { flowOf } from '../flow-views.ts';

/** `name` is what undo calls it. */
export function alignSelection(editor: Editor, kind: Alignment, name: string): void {
  editor.documents.apply(moveNodes(alignNodes(kind, selectedBoxes(editor)), name));
}

export function distributeSelection(editor: Editor, axis: 'x' | 'y', name: string): void {
  editor.documents.apply(moveNodes(distributeNodes(axis, selectedBoxes(editor)), name));
}

function selectedBoxes(editor: Editor): readonly Box[] {
  const flow = flowOf(editor);
  return [...selectedNodeIds(editor.session.getState().selection)].flatMap((id): Box[] => {
    const node = flow?.getNode(id);
    if (node === undefined) return [];
    const { width = 0, height = 0 } = node.measured ?? {};
    return [{ ...targetOf(id), ...node.position, width, height }];
  });
}
