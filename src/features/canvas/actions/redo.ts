import type { Action, Editor } from '#editor';

export const redo: Action = {
  id: 'redo',
  label: 'Redo',
  group: 'Edit',
  keys: ['Mod+Shift+z', 'Mod+y'],
  repeats: true,
  labelNow,
  enabled: ({ documents }) => documents.getState().future.length > 0,
  disabledReason: () => 'nothing to redo',
  perform(editor) {
    const { documents, session } = editor;
    const label = labelNow(editor);
    documents.redo();
    session.announce(label);
  },
};

function labelNow({ documents }: Editor): string {
  const name = documents.getState().future.at(-1)?.name;
  return name === undefined ? 'Redo' : `Redo: ${name}`;
}
