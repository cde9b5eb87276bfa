import type { Action, Editor } from '#editor';
import { isBusy, UNDER_WAY } from './is-busy.ts';

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
  enabled: (editor) => hasSteps(editor) && !isBusy(editor),
  disabledReason: (editor) => (hasSteps(editor) ? UNDER_WAY : 'there are no steps to run'),
  perform: (editor) => void editor.run(),
};
