import type { Action } from '#editor';

export const showCommands: Action = {
  id: 'show-commands',
  label: 'Search and commands',
  group: 'Go to',
  keys: ['Mod+k'],
  whileTyping: true,
  enabled: () => true,
  perform: ({ session }) => session.open({ kind: 'commands' }),
};
