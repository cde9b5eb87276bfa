import { type Action, canRerun } from '#editor';
import { isBusy, UNDER_WAY } from './is-busy.ts';

/** The cache is not used for this once, and filled again; the kept options stay as they are. */
export const rerunEveryStep: Action = {
  id: 'rerun-every-step',
  label: 'Run every step',
  group: 'Run',
  keys: ['Mod+Shift+Enter'],
  whileTyping: true,
  enabled: (editor) => canRerun(editor.runs.getState()) && !isBusy(editor),
  disabledReason: (editor) => (isBusy(editor) ? UNDER_WAY : 'nothing has run yet'),
  note: () => 'ignores the cache once',
  perform: (editor) => void editor.rerun({ useExtracts: false, populateExtracts: true }),
};
