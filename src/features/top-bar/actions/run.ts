import type { Action } from '#editor';
import { isRunning } from './has-run.ts';

/** Fresh workflow and fresh state of the scenario [U4]. */
export const run: Action = {
  id: 'run',
  label: 'Run',
  group: 'Run',
  keys: ['Mod+Enter'],
  whileTyping: true,
  enabled: ({ runs }) => !isRunning(runs.getState()),
  disabledReason: () => 'a run is under way',
  perform: (editor) => void editor.run(),
};
