import type { Edit } from '../document-store.ts';

/** An empty title gives the step its model's title back. */
export function renameStep(id: string, title: string): Edit {
  return {
    name: 'Rename a step',
    coalesce: JSON.stringify(['step-title', id]),
    apply({ workflow }) {
      const step = workflow.steps.find((one) => one.id === id);
      if (step === undefined) return;
      if (title === '') delete step.title;
      else step.title = title;
    },
  };
}
