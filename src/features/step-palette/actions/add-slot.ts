import type { Action } from '#editor';

export const addSlot: Action = {
  id: 'add-slot',
  label: 'Add a slot',
  group: 'Add',
  keys: ['Shift+s'],
  enabled: () => true,
  perform: ({ session }) => session.open({ kind: 'add-slot' }),
};
