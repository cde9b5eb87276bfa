import type { Action, Editor } from '#editor';
import { isRunning } from './has-run.ts';

/** Whether there is anything to run. */
function hasSteps({ derived }: Pick<Editor, 'derived'>): boolean {
  return derived.getState().steps.length > 0;
}

/** Fresh workflow and fresh state of the scenario [U4]. */
export const run: Action = {
  id: 'run',
  label: 'Run',
  group: 'Run',
  keys: ['Mod+Enter'],
  whileTyping: true,
  enabled: (editor) => hasSteps(editor) && !isRunning(editor.runs.getState()),
  disabledReason: (editor) => (hasSteps(editor) ? 'a run is under way' : 'there are no steps to run'),
  perform: (editor) => void editor.run(),
};
