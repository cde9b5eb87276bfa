import type { Action } from '#editor';

export const redo: Action = {
  id: 'redo',
  label: 'Redo',
  group: 'Edit',
  keys: ['Mod+Shift+z', 'Mod+y'],
  repeats: true,
  labelNow: ({ documents }) => {
    const name = documents.getState().future.at(-1)?.name;
    return name === undefined ? 'Redo' : `Redo: ${name}`;
  },
  enabled: ({ documents }) => documents.getState().future.length > 0,
  disabledReason: () => 'nothing to redo',
  perform: ({ documents }) => documents.redo(),
};
