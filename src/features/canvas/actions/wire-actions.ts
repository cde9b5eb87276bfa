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

export const insertStep: Action = {
  id: 'insert-step',
  label: 'Insert a step into the wire',
  group: 'Add',
  enabled: (editor) => selectedWire(editor) !== undefined,
  disabledReason: () => 'select a wire first',
  perform(editor) {
    const ends = selectedWire(editor);
    if (ends !== undefined) {
      editor.session.open({ kind: 'connect', from: { kind: 'wire', ends, insert: true } });
    }
  },
};

function selectedWire({ session }: Editor): WireEnds | undefined {
  const { selection } = session.getState();
  return selection.kind === 'wire' ? selection.ends : undefined;
}
