import type { Action } from '#editor';

export const redo: Action = {
  id: 'redo',
  label: 'Redo',
  keys: ['Mod+Shift+z', 'Mod+y'],
  enabled: ({ documents }) => documents.getState().future.length > 0,
  perform: ({ documents }) => documents.redo(),
};
