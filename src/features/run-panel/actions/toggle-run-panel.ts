import type { Action } from '#editor';

export const toggleRunPanel: Action = {
  id: 'toggle-run-panel',
  label: 'Show or hide the run details',
  group: 'View',
  keys: ['Mod+j'],
  whileTyping: true,
  enabled: () => true,
  perform({ session }) {
    session.setPanel('bottom', { collapsed: !session.getState().panels.bottom.collapsed });
  },
};
