import type { Action } from '#editor';

/** Comes after Stop, which has the same key and takes it while a run is under way. */
export const deselect: Action = {
  id: 'deselect',
  label: 'Deselect',
  group: 'Edit',
  edits: false,
  keys: ['Escape'],
  enabled: ({ session }) => session.getState().selection.kind !== 'none',
  disabledReason: () => 'nothing is selected',
  perform: ({ session }) => session.select({ kind: 'none' }),
};
