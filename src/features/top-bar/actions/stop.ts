import type { Action } from '#editor';
import { isBusy } from './is-busy.ts';

/** Works while typing, too: a field that has something to take back keeps Esc for itself. */
export const stop: Action = {
  id: 'stop',
  label: 'Stop',
  group: 'Run',
  keys: ['Escape'],
  whileTyping: true,
  enabled: (editor) => isBusy(editor) || editor.runs.isRunning(),
  disabledReason: () => 'nothing is running',
  perform: (editor) => editor.stop(),
};
