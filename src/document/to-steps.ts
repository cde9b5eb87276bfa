import { type PlacedStep, type StateSnapshot, Step, stateFrom } from '#engine';
import type { StepLibrary } from './step-library.ts';
import type { DocumentStep, Scenario, WorkflowDocument } from './workflow-document.ts';

/** What was made of documents with one library; kept as long as they are. */
interface Converted {
  readonly lists: WeakMap<readonly DocumentStep[], readonly PlacedStep[]>;
  readonly steps: WeakMap<DocumentStep, PlacedStep>;
}

const known = new WeakMap<StepLibrary, Converted>();

/** The document's steps for the engine. What did not change is the same object again: each step, and the list. */
export function toSteps(document: WorkflowDocument, library: StepLibrary): readonly PlacedStep[] {
  const { lists, steps } = known.get(library) ?? { lists: new WeakMap(), steps: new WeakMap() };
  known.set(library, { lists, steps });
  const sources = document.workflow.steps;
  const list =
    lists.get(sources) ??
    sources.map((source) => {
      const step = steps.get(source) ?? toStep(source, library);
      steps.set(source, step);
      return step;
    });
  lists.set(sources, list);
  return list;
}

function toStep(source: DocumentStep, library: StepLibrary): PlacedStep {
  const { id, model, title, inputs, outputs, settings } = source;
  return new Step({
    id,
    model: library.find(model) ?? model,
    inputs,
    outputs,
    ...(title === undefined ? {} : { title }),
    ...(settings === undefined ? {} : { settings }),
  }) as PlacedStep; // it was given an id
}

/** A fresh state with the scenario's values. */
export function toState(scenario: Scenario): StateSnapshot {
  return stateFrom(scenario.values, scenario.mutable);
}
