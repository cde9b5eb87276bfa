import type { Action } from '#editor';
import { SEARCH_FIELD_ID } from '../search-field-id.ts';

/** Goes to the library's search field; where the left panel is only a rail, the library flies out first. */
export const findModel: Action = {
  id: 'find-model',
  label: 'Find a step model',
  group: 'Add',
  keys: ['/'],
  enabled: () => true,
  perform({ session }) {
    const field = window.document.getElementById(SEARCH_FIELD_ID);
    if (field === null) session.open({ kind: 'left-part', part: 'library' });
    else field.focus();
  },
};
