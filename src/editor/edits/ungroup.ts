import type { Edit } from '../document-store.ts';
import { setGroups } from './groups.ts';

/** Takes a frame away; what stands in it stays. */
export function ungroup(id: string): Edit {
  return {
    name: 'Ungroup',
    apply(draft) {
      const { groups } = draft;
      if (groups?.some((group) => group.id === id)) {
        setGroups(
          draft,
          groups.filter((group) => group.id !== id),
        );
      }
    },
  };
}
