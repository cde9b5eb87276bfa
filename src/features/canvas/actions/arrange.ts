import {
  type Action,
  type Alignment,
  alignNodes,
  type Box,
  distributeNodes,
  type Editor,
  moveNodes,
} from '#editor';
import { selectedNodeIds, targetOf } from '../flow-nodes.ts';
import { flowOf } from '../flow-views.ts';

export const arrangeActions: readonly Action[] = [
  align('left', 'Align left', 'Shift+ArrowLeft'),
  align('center', 'Align centers'),
  align('right', 'Align right', 'Shift+ArrowRight'),
  align('top', 'Align top', 'Shift+ArrowUp'),
  align('middle', 'Align middles'),
  align('bottom', 'Align bottom', 'Shift+ArrowDown'),
  distribute('x', 'Distribute from left to right'),
  distribute('y', 'Distribute from top to bottom'),
];

function align(kind: Alignment, label: string, keys?: string): Action {
  return {
    id: `align-${kind}`,
    label,
    group: 'Arrange',
    ...(keys === undefined ? {} : { keys: [keys] }),
    enabled: (editor) => selectedBoxes(editor).length > 1,
    disabledReason: () => 'select two nodes or more',
    perform: (editor) => editor.documents.apply(moveNodes(alignNodes(kind, selectedBoxes(editor)), label)),
  };
}

function distribute(axis: 'x' | 'y', label: string): Action {
  return {
    id: `distribute-${axis}`,
    label,
    group: 'Arrange',
    enabled: (editor) => selectedBoxes(editor).length > 2,
    disabledReason: () => 'select three nodes or more',
    perform: (editor) =>
      editor.documents.apply(moveNodes(distributeNodes(axis, selectedBoxes(editor)), label)),
  };
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
