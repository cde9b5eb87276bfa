import type { Group } from '#document';
import type { Edit } from '../document-store.ts';
import { leaveGroups } from './groups.ts';

/** Puts a titled frame around nodes; they leave those that they stand in, since frames do not overlap. */
export function groupNodes({ id, title, steps, slots }: Group): Edit {
  return {
    name: title === '' ? 'Group nodes' : `Group ${title}`,
    apply(draft) {
      const { groups = [] } = draft;
      if (id === '' || steps.length + slots.length === 0 || groups.some((group) => group.id === id)) return;
      const nodes = { steps: [...new Set(steps)], slots: [...new Set(slots)] };
      leaveGroups(draft, nodes);
      draft.groups = [...(draft.groups ?? []), { id, title, ...nodes }];
    },
  };
}
