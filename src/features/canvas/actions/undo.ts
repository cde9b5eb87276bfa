import type { Action, Editor } from '#editor';

export const undo: Action = {
  id: 'undo',
  label: 'Undo',
  group: 'Edit',
  keys: ['Mod+z'],
  repeats: true,
  labelNow,
  enabled: ({ documents }) => documents.getState().past.length > 0,
  disabledReason: () => 'nothing to undo',
  perform(editor) {
    const { documents, session } = editor;
    const label = labelNow(editor);
    documents.undo();
    session.announce(label);
  },
};

function labelNow({ documents }: Editor): string {
  const name = documents.getState().past.at(-1)?.name;
  return name === undefined ? 'Undo' : `Undo: ${name}`;
}
