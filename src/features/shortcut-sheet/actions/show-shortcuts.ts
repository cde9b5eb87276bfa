import type { Action } from '#editor';

export const showShortcuts: Action = {
  id: 'show-shortcuts',
  label: 'Keyboard shortcuts',
  group: 'View',
  keys: ['?'],
  enabled: () => true,
  perform: ({ session }) => session.open({ kind: 'shortcuts' }),
};
