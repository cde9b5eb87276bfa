import { createStepLibrary, toSteps } from '#document';
import { sortByDataFlow as sortSteps } from '#engine';
import type { StepDraft } from '../document-draft.ts';
import type { Edit } from '../document-store.ts';

const noModels = createStepLibrary([]); // the order follows from the wiring alone

/** Puts every step behind those that write what it reads and otherwise keeps the order; a cycle stays as it is. */
export function sortByDataFlow(scenario: string): Edit {
  return {
    name: 'Sort by data flow',
    apply({ workflow }, current) {
      const values = current.scenarios.find(({ name }) => name === scenario)?.values ?? [];
      const steps = toSteps(current, noModels);
      const sorted = sortSteps(steps, new Set(values.map(([name]) => name)));
      if (sorted === undefined || sorted.every((step, index) => step === steps[index])) return;
      workflow.steps = sorted.map((step) => workflow.steps[steps.indexOf(step)] as StepDraft);
    },
  };
}
