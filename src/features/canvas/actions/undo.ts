import type { Action } from '#editor';

export const undo: Action = {
  id: 'undo',
  label: 'Undo',
  keys: ['Mod+z'],
  enabled: ({ documents }) => documents.getState().past.length > 0,
  perform: ({ documents }) => documents.undo(),
};
