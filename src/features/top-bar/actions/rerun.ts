import type { Action } from '#editor';
import { hasRun, isRunning } from './has-run.ts';

/** Same workflow and cache, as the rerun options say [U4]. */
export const rerun: Action = {
  id: 'rerun',
  label: 'Rerun',
  keys: ['Mod+Enter'],
  whileTyping: true,
  enabled: ({ runs }) => hasRun(runs.getState()) && !isRunning(runs.getState()),
  perform: (editor) => void editor.rerun(),
};
