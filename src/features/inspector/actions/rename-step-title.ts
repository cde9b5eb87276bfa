import type { Action } from '#editor';
import { TITLE_FIELD_ID } from '../title-field-id.ts';

/** The title is always a field, so renaming begins by going there. */
export const renameStepTitle: Action = {
  id: 'rename-step',
  label: 'Rename this step',
  keys: ['F2'],
  enabled: ({ session }) => session.getState().selection.kind === 'step',
  perform: ({ session }) => {
    session.setPanel('inspector', { collapsed: false });
    // A panel that was collapsed draws its field first.
    requestAnimationFrame(() => window.document.getElementById(TITLE_FIELD_ID)?.focus());
  },
};
