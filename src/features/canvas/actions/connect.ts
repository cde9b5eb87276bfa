import type { Action, Editor } from '#editor';

export const connect: Action = {
  id: 'connect',
  label: 'Connect',
  group: 'Edit',
  keys: ['c'],
  enabled: (editor) => selectedOrigin(editor) !== undefined,
  disabledReason: () => 'select a step, a slot or a wire first',
  perform(editor) {
    const from = selectedOrigin(editor);
    if (from !== undefined) editor.session.open({ kind: 'connect', from });
  },
};

/** What the list of what fits would be about. */
function selectedOrigin({ session }: Editor) {
  const { selection } = session.getState();
  switch (selection.kind) {
    case 'step':
    case 'wire':
      return selection;
    case 'slot':
      return { kind: selection.kind, name: selection.name };
    case 'none':
    case 'group':
    case 'many':
      return undefined;
  }
}
