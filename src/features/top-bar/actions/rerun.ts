import type { Action } from '#editor';
import { hasRun, isRunning } from './has-run.ts';

/** Same workflow and cache, as the rerun options say [U4]. */
export const rerun: Action = {
  id: 'rerun',
  label: 'Rerun',
  group: 'Run',
  keys: ['Mod+Enter'],
  whileTyping: true,
  enabled: ({ runs }) => hasRun(runs.getState()) && !isRunning(runs.getState()),
  disabledReason: ({ runs }) => (isRunning(runs.getState()) ? 'a run is under way' : 'nothing has run yet'),
  perform: (editor) => void editor.rerun(),
};
