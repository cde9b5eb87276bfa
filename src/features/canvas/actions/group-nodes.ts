import { type Action, type Editor, freshGroupId, groupNodes, ungroup } from '#editor';
import { hasSelectedNodes, nothingSelected, selectedNodes } from './selected-nodes.ts';

export const groupSelection: Action = {
  id: 'group',
  label: 'Group',
  group: 'Arrange',
  keys: ['Mod+g'],
  enabled: hasSelectedNodes,
  disabledReason: nothingSelected,
  perform(editor) {
    const { documents, session } = editor;
    const id = freshGroupId(documents.getState().current);
    documents.apply(groupNodes({ id, title: 'Group', ...selectedNodes(editor) }));
    session.select({ kind: 'group', id, edit: true });
  },
};

export const ungroupSelection: Action = {
  id: 'ungroup',
  label: 'Ungroup',
  group: 'Arrange',
  keys: ['Mod+Shift+g'],
  enabled: (editor) => groupsOf(editor).length > 0,
  disabledReason: () => 'no group is selected',
  perform(editor) {
    const { documents, session } = editor;
    for (const id of groupsOf(editor)) documents.apply(ungroup(id));
    if (session.getState().selection.kind === 'group') session.select({ kind: 'none' });
  },
};

/** The group that is selected; else the one that a selected node stands in. */
function groupsOf(editor: Editor): readonly string[] {
  const { groups = [] } = editor.documents.getState().current;
  const { selection } = editor.session.getState();
  if (selection.kind === 'group') return groups.filter(({ id }) => id === selection.id).map(({ id }) => id);
  const { steps, slots } = selectedNodes(editor);
  const group = groups.find(
    (one) => steps.some((id) => one.steps.includes(id)) || slots.some((name) => one.slots.includes(name)),
  );
  return group === undefined ? [] : [group.id];
}
