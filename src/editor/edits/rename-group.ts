import type { Edit } from '../document-store.ts';

export function renameGroup(id: string, title: string): Edit {
  return {
    name: 'Rename a group',
    coalesce: JSON.stringify(['group-title', id]),
    apply({ groups }) {
      const group = groups?.find((one) => one.id === id);
      if (group !== undefined) group.title = title;
    },
  };
}
