import type { Group } from '#document';
import { type Action, applyWithNotice, type Editor, lossesOf, removeNodes } from '#editor';
import { stepId } from '#engine';
import { describeDeleted } from '#wording';

export const renameSelectedGroup: Action = {
  id: 'rename-group',
  label: 'Rename this group',
  group: 'Edit',
  keys: ['F2'],
  enabled: (editor) => selectedGroup(editor) !== undefined,
  disabledReason: () => 'no group is selected',
  perform(editor) {
    const group = selectedGroup(editor);
    if (group !== undefined) editor.session.select({ kind: 'group', id: group.id, edit: true });
  },
};

export const deleteGroupContents: Action = {
  id: 'delete-group-contents',
  label: 'Delete with all that is in it',
  group: 'Edit',
  enabled: (editor) => selectedGroup(editor) !== undefined,
  disabledReason: () => 'no group is selected',
  perform(editor) {
    const group = selectedGroup(editor);
    if (group === undefined) return;
    const { names } = editor.derived.getState();
    const nodes = { steps: group.steps.map((id) => stepId(id)), slots: group.slots };
    const edit = removeNodes(nodes, `Delete group ${group.title}`.trim());
    applyWithNotice(editor, edit, describeDeleted(nodes, lossesOf(nodes, names), names));
    editor.session.select({ kind: 'none' });
  },
};

function selectedGroup({ documents, session }: Editor): Group | undefined {
  const { selection } = session.getState();
  if (selection.kind !== 'group') return undefined;
  return documents.getState().current.groups?.find(({ id }) => id === selection.id);
}
