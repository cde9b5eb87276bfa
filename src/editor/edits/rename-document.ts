import type { Edit } from '../document-store.ts';

export function renameDocument(name: string): Edit {
  return {
    name: 'Rename the workflow',
    coalesce: 'document-name',
    apply(draft) {
      draft.name = name;
    },
  };
}
