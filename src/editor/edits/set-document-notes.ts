import type { Edit } from '../document-store.ts';

/** Empty notes are none. */
export function setDocumentNotes(notes: string): Edit {
  return {
    name: 'Change the notes',
    coalesce: 'document-notes',
    apply(draft) {
      if (notes === '') delete draft.notes;
      else draft.notes = notes;
    },
  };
}
