import type { Action } from '#editor';

export const toggleLeftPanel: Action = {
  id: 'toggle-left-panel',
  label: 'Show or hide the left panel',
  group: 'View',
  keys: ['Mod+b'],
  labelNow: ({ session }) =>
    session.getState().panels.left.collapsed ? 'Show the left panel' : 'Hide the left panel',
  enabled: () => true,
  perform({ session }) {
    session.setPanel('left', { collapsed: !session.getState().panels.left.collapsed });
  },
};
