import type { Action } from '#editor';

/** Forgets what was kept of every step: the next rerun runs all of them. */
export const clearCache: Action = {
  id: 'clear-cache',
  label: 'Clear the cache',
  group: 'Run',
  enabled: ({ runs }) => {
    const { phase, cache } = runs.getState();
    return phase.kind === 'idle' && cache.entries.size > 0;
  },
  disabledReason: ({ runs }) =>
    runs.getState().phase.kind === 'idle' ? 'nothing is kept' : 'a run is under way',
  perform: ({ runs }) => runs.clearCache(),
};
