import type { Action, Editor, SlotView } from '#editor';

/** Leads to the field for its value, wherever the slot is shown. */
export const editSlot: Action = {
  id: 'edit-slot',
  label: 'Edit value',
  group: 'Edit',
  enabled: (editor) => editableSlot(editor) !== undefined,
  disabledReason: () => 'select a slot that starts with a value',
  perform(editor) {
    const slot = editableSlot(editor);
    if (slot === undefined) return;
    editor.session.setPanel('inspector', { collapsed: false });
    editor.session.select({ kind: 'slot', name: slot.name, edit: true });
  },
};

function editableSlot({ session, derived }: Editor): SlotView | undefined {
  const { selection } = session.getState();
  if (selection.kind !== 'slot') return undefined;
  const slot = derived.getState().slotViewOf.get(selection.name);
  return slot?.starting === true || slot?.missing === true ? slot : undefined;
}
