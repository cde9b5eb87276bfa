import { type Action, canRerun } from '#editor';
import { describePlanSummary } from '#wording';
import { isBusy, UNDER_WAY } from './is-busy.ts';

/** Same workflow and cache, as the rerun options say [U4]. */
export const rerun: Action = {
  id: 'rerun',
  label: 'Rerun',
  group: 'Run',
  keys: ['Mod+Enter'],
  whileTyping: true,
  enabled: (editor) => canRerun(editor.runs.getState()) && !isBusy(editor),
  disabledReason: (editor) => (isBusy(editor) ? UNDER_WAY : 'nothing has run yet'),
  note: ({ derived }) => describePlanSummary(derived.getState().planSummary).join(', '),
  perform: (editor) => void editor.rerun(),
};
