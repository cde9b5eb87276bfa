import type { Action } from '#editor';
import { hasRun, isBusy, UNDER_WAY } from './has-run.ts';

/** The cache is not used for this once, and filled again; the kept options stay as they are. */
export const rerunEveryStep: Action = {
  id: 'rerun-every-step',
  label: 'Run every step',
  group: 'Run',
  keys: ['Mod+Shift+Enter'],
  whileTyping: true,
  enabled: (editor) => hasRun(editor) && !isBusy(editor),
  disabledReason: (editor) => (isBusy(editor) ? UNDER_WAY : 'nothing has run yet'),
  note: () => 'ignores the cache once',
  perform: (editor) => void editor.rerun({ useExtracts: false, populateExtracts: true }),
};
