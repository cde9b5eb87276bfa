import type { Action } from '#editor';

export const toggleInspector: Action = {
  id: 'toggle-inspector',
  label: 'Show or hide the inspector',
  group: 'View',
  keys: ['Mod+i'],
  labelNow: ({ session }) =>
    session.getState().panels.inspector.collapsed ? 'Show the inspector' : 'Hide the inspector',
  enabled: () => true,
  perform({ session }) {
    session.setPanel('inspector', { collapsed: !session.getState().panels.inspector.collapsed });
  },
};
