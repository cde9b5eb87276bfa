import type { StepLibrary, WorkflowDocument } from '#document';
import { applyEdit, replaceModel } from '#editor';
import type { StepModel } from '#engine';

/** How much of a step's wiring and settings is there before, and how much would be left. */
export interface Kept {
  readonly before: number;
  readonly after: number;
}

/** What a step would keep with another model: tried on the document, which stays as it is. */
export function keptBy(document: WorkflowDocument, id: string, model: StepModel, library: StepLibrary): Kept {
  const after = applyEdit(document, replaceModel(id, model, library));
  return { before: countOf(document, id), after: countOf(after, id) };
}

function countOf({ workflow }: WorkflowDocument, id: string): number {
  const step = workflow.steps.find((one) => one.id === id);
  if (step === undefined) return 0;
  const ends = [...step.inputs, ...step.outputs].flatMap(([, names]) => names);
  return ends.length + (step.settings?.length ?? 0);
}
