import type { Action } from '#editor';
import { NAME_FIELD_ID } from '../name-field-id.ts';

/** The name is always a field, so renaming begins by going there. */
export const renameWorkflow: Action = {
  id: 'rename-workflow',
  label: 'Rename this workflow',
  group: 'Document',
  keys: ['F2'],
  enabled: ({ session }) =>
    session.getState().selection.kind !== 'step' && session.getState().selection.kind !== 'slot', // F2 renames that then
  perform: () => window.document.getElementById(NAME_FIELD_ID)?.focus(),
};
