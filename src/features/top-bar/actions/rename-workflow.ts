import type { Action } from '#editor';
import { NAME_FIELD_ID } from '../name-field-id.ts';

/** The name is always a field, so renaming begins by going there. F2 renames what is selected, if something is. */
export const renameWorkflow: Action = {
  id: 'rename-workflow',
  label: 'Rename this workflow',
  group: 'Document',
  edits: true,
  keys: ['F2'],
  enabled: () => true,
  perform: () => window.document.getElementById(NAME_FIELD_ID)?.focus(),
};
