import type { Action, BottomTab } from '#editor';

const labels: Readonly<Record<Exclude<BottomTab, 'scenarios'>, string>> = {
  steps: 'Steps of the run',
  log: 'Log',
  state: 'State',
  cache: 'Cache',
  history: 'History of runs',
  problems: 'Problems',
};

/** The tabs by name; that of the scenarios is opened by “Compare scenarios”. */
export const showTabs: readonly Action[] = Object.entries(labels).map(([tab, label]) => ({
  id: `show-${tab}`,
  label,
  group: 'Go to',
  enabled: () => true,
  perform({ session }) {
    session.showTab(tab as BottomTab);
    session.setPanel('bottom', { collapsed: false });
  },
}));
