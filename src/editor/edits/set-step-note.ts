import type { Edit } from '../document-store.ts';

/** An empty note is none. */
export function setStepNote(stepId: string, note: string): Edit {
  return {
    name: 'Change a note',
    coalesce: JSON.stringify(['step-note', stepId]),
    apply({ workflow }) {
      const step = workflow.steps.find(({ id }) => id === stepId);
      if (step === undefined) return;
      if (note === '') delete step.note;
      else step.note = note;
    },
  };
}
