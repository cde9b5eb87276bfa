import type { Action } from '#editor';

export const undo: Action = {
  id: 'undo',
  label: 'Undo',
  group: 'Edit',
  keys: ['Mod+z'],
  repeats: true,
  labelNow: ({ documents }) => {
    const name = documents.getState().past.at(-1)?.name;
    return name === undefined ? 'Undo' : `Undo: ${name}`;
  },
  enabled: ({ documents }) => documents.getState().past.length > 0,
  disabledReason: () => 'nothing to undo',
  perform: ({ documents }) => documents.undo(),
};
