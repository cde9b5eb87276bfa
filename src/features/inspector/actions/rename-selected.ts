import type { Action } from '#editor';
import { SLOT_FIELD_ID, TITLE_FIELD_ID } from '../title-field-id.ts';

const PATIENCE = 2_000; // ms: the inspector may be collapsed, or its code still on its way

/** The title is always a field, so renaming begins by going there. */
export const renameStepTitle: Action = {
  id: 'rename-step',
  label: 'Rename this step',
  group: 'Edit',
  keys: ['F2'],
  enabled: ({ session }) => session.getState().selection.kind === 'step',
  disabledReason: () => 'no step is selected',
  perform: ({ session }) => {
    session.setPanel('inspector', { collapsed: false });
    focusWhenDrawn(TITLE_FIELD_ID, performance.now() + PATIENCE);
  },
};

/** So is a slot's name. */
export const renameSelectedSlot: Action = {
  id: 'rename-slot',
  label: 'Rename this slot',
  group: 'Edit',
  keys: ['F2'],
  enabled: ({ session }) => session.getState().selection.kind === 'slot',
  disabledReason: () => 'no slot is selected',
  perform: ({ session }) => {
    session.setPanel('inspector', { collapsed: false });
    focusWhenDrawn(SLOT_FIELD_ID, performance.now() + PATIENCE);
  },
};

function focusWhenDrawn(id: string, until: number): void {
  const field = window.document.getElementById(id);
  if (field !== null) field.focus();
  else if (performance.now() < until) requestAnimationFrame(() => focusWhenDrawn(id, until));
}
