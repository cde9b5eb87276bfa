import type { Action } from '#editor';
import { describePlanSummary } from '#wording';
import { hasRun, isBusy, UNDER_WAY } from './has-run.ts';

/** Same workflow and cache, as the rerun options say [U4]. */
export const rerun: Action = {
  id: 'rerun',
  label: 'Rerun',
  group: 'Run',
  keys: ['Mod+Enter'],
  whileTyping: true,
  enabled: (editor) => hasRun(editor) && !isBusy(editor),
  disabledReason: (editor) => (isBusy(editor) ? UNDER_WAY : 'nothing has run yet'),
  note: ({ derived }) => describePlanSummary(derived.getState().planSummary).join(', '),
  perform: (editor) => void editor.rerun(),
};
