import type { Action } from '#editor';

export const compareScenarios: Action = {
  id: 'compare-scenarios',
  label: 'Compare scenarios',
  group: 'View',
  enabled: () => true,
  perform({ session }) {
    session.showTab('scenarios');
    session.setPanel('bottom', { collapsed: false });
  },
};
