import { createStepLibrary, type DocumentStep, toSteps } from '#document';
import { sortByDataFlow as sortSteps } from '#engine';
import type { StepDraft } from '../document-draft.ts';
import type { Edit } from '../document-store.ts';

const noModels = createStepLibrary([]); // the order follows from the wiring alone

/**
 * Puts every step behind those that write what it reads and otherwise keeps the order; a cycle stays as it is. A
 * disabled step has no part in that: it stays behind the step that it stood behind.
 */
export function sortByDataFlow(scenario: string): Edit {
  return {
    name: 'Sort by data flow',
    apply({ workflow }, current) {
      const sources = current.workflow.steps;
      const values = current.scenarios.find(({ name }) => name === scenario)?.values ?? [];
      const steps = toSteps(current, noModels);
      const sorted = sortSteps(steps, new Set(values.map(([name]) => name)));
      if (sorted === undefined || sorted.every((step, index) => step === steps[index])) return;
      const { first, runs } = runsOf(sources);
      const places = sorted.flatMap((step) => runs[steps.indexOf(step)] ?? []);
      workflow.steps = [...first, ...places].map((place) => workflow.steps[place] as StepDraft);
    },
  };
}

/** The places of each step that runs with those of the disabled ones behind it; `first` are those before all. */
function runsOf(sources: readonly DocumentStep[]): {
  readonly first: readonly number[];
  readonly runs: readonly (readonly number[])[];
} {
  const first: number[] = [];
  const runs: number[][] = [];
  sources.forEach(({ disabled }, place) => {
    if (disabled !== true) runs.push([place]);
    else (runs.at(-1) ?? first).push(place);
  });
  return { first, runs };
}
