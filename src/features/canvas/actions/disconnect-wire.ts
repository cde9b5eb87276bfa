import { type Action, disconnect, type Editor, type WireEnds } from '#editor';

export const disconnectWire: Action = {
  id: 'disconnect-wire',
  label: 'Disconnect wire',
  group: 'Edit',
  keys: ['Delete', 'Backspace'],
  enabled: (editor) => selectedWire(editor) !== undefined,
  disabledReason: () => 'select a wire first',
  perform(editor) {
    const wire = selectedWire(editor);
    if (wire === undefined) return;
    const edit = disconnect(wire);
    editor.documents.apply(edit);
    editor.session.select({ kind: 'none' });
    editor.session.announce(edit.name);
  },
};

function selectedWire({ session }: Editor): WireEnds | undefined {
  const { selection } = session.getState();
  return selection.kind === 'wire' ? selection.ends : undefined;
}
