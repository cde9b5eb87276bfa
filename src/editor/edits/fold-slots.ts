import type { Edit } from '../document-store.ts';

/** Shows slots as labels on their wires instead of as nodes, or as nodes again. */
export function foldSlots(names: readonly string[], folded: boolean): Edit {
  const what = names.length === 1 ? names[0] : `${names.length} slots`;
  return {
    name: `${folded ? 'Fold' : 'Unfold'} ${what}`,
    apply({ layout }) {
      const before = layout.folded ?? [];
      const others = before.filter((name) => !names.includes(name));
      const after = folded ? [...new Set([...before, ...names])] : others;
      if (after.length === before.length) return;
      if (after.length === 0) delete layout.folded;
      else layout.folded = after;
    },
  };
}
