import type { Edit } from '../document-store.ts';

/** Moves a step to a place in the document's order, which is the order in which steps run. */
export function reorderStep(stepId: string, index: number): Edit {
  return {
    name: `Move a step to place ${index}`,
    apply({ workflow: { steps } }) {
      const from = steps.findIndex(({ id }) => id === stepId);
      const to = Math.max(0, Math.min(index, steps.length - 1));
      if (from < 0 || to === from) return;
      const [step] = steps.splice(from, 1);
      if (step !== undefined) steps.splice(to, 0, step);
    },
  };
}
