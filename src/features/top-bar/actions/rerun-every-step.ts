import type { Action } from '#editor';
import { hasRun, isRunning } from './has-run.ts';

/** The cache is not used for this once, and filled again; the kept options stay as they are. */
export const rerunEveryStep: Action = {
  id: 'rerun-every-step',
  label: 'Run every step',
  group: 'Run',
  keys: ['Mod+Shift+Enter'],
  whileTyping: true,
  enabled: ({ runs }) => hasRun(runs.getState()) && !isRunning(runs.getState()),
  disabledReason: ({ runs }) => (isRunning(runs.getState()) ? 'a run is under way' : 'nothing has run yet'),
  perform: (editor) => void editor.rerun({ useExtracts: false, populateExtracts: true }),
};
