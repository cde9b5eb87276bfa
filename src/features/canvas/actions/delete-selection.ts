import { type Action, applyWithNotice, type Editor, lossesOf, removeNodes, ungroup } from '#editor';
import { describeDeleted, nameNodes } from '#wording';
import { hasSelectedNodes, nothingSelected, selectedNodes } from './selected-nodes.ts';

export const deleteSelection: Action = {
  id: 'delete',
  label: 'Delete',
  group: 'Edit',
  keys: ['Delete', 'Backspace'],
  enabled: (editor) => hasSelectedNodes(editor) || selectedGroup(editor) !== undefined,
  disabledReason: nothingSelected,
  perform(editor) {
    const group = selectedGroup(editor);
    if (group === undefined) deleteNodes(editor);
    else editor.documents.apply(ungroup(group));
    editor.session.select({ kind: 'none' });
  },
};

/** A frame alone goes without its nodes. */
function selectedGroup({ session }: Editor): string | undefined {
  const { selection } = session.getState();
  return selection.kind === 'group' ? selection.id : undefined;
}

function deleteNodes(editor: Editor): void {
  const nodes = selectedNodes(editor);
  const { names } = editor.derived.getState();
  const edit = removeNodes(nodes, `Delete ${nameNodes(nodes, names)}`);
  applyWithNotice(editor, edit, describeDeleted(nodes, lossesOf(nodes, names), names));
}
