import type { Action } from '#editor';

export const toggleUseCache: Action = {
  id: 'use-cache',
  label: 'Use the cache in reruns, or not',
  group: 'Run',
  labelNow: ({ session }) =>
    session.getState().rerunOptions.useExtracts
      ? 'Turn the cache off for reruns'
      : 'Turn the cache on for reruns',
  enabled: () => true,
  note: ({ session }) => (session.getState().rerunOptions.useExtracts ? 'used now' : 'not used now'),
  perform({ session }) {
    session.setRerunOptions({ useExtracts: !session.getState().rerunOptions.useExtracts });
  },
};

export const toggleFillCache: Action = {
  id: 'fill-cache',
  label: 'Fill the cache in reruns, or not',
  group: 'Run',
  labelNow: ({ session }) =>
    session.getState().rerunOptions.populateExtracts
      ? 'Stop filling the cache in reruns'
      : 'Fill the cache in reruns',
  enabled: () => true,
  note: ({ session }) => (session.getState().rerunOptions.populateExtracts ? 'filled now' : 'not filled now'),
  perform({ session }) {
    session.setRerunOptions({ populateExtracts: !session.getState().rerunOptions.populateExtracts });
  },
};

export const switchRerunState: Action = {
  id: 'rerun-state',
  label: 'Rerun on a fresh or on the current state',
  group: 'Run',
  labelNow: ({ session }) =>
    session.getState().rerunOptions.on === 'fresh'
      ? 'Let reruns go on from the current state'
      : 'Let reruns start from a fresh state',
  enabled: () => true,
  note: ({ session }) => (session.getState().rerunOptions.on === 'fresh' ? 'fresh now' : 'current now'),
  perform({ session }) {
    session.setRerunOptions({ on: session.getState().rerunOptions.on === 'fresh' ? 'current' : 'fresh' });
  },
};
