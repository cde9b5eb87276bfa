import { type PlacedStep, type StateSnapshot, Step, stateFrom } from '#engine';
import type { StepLibrary } from './step-library.ts';
import type { DocumentStep, Scenario, WorkflowDocument } from './workflow-document.ts';

const known = new WeakMap<StepLibrary, WeakMap<DocumentStep, PlacedStep>>();

/** The document's steps for the engine. A step that did not change gives the same object again. */
export function toSteps(document: WorkflowDocument, library: StepLibrary): PlacedStep[] {
  let converted = known.get(library);
  if (converted === undefined) {
    converted = new WeakMap();
    known.set(library, converted);
  }
  const memory = converted;
  return document.workflow.steps.map((source) => {
    const step = memory.get(source) ?? toStep(source, library);
    memory.set(source, step);
    return step;
  });
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
