import { type PlacedStep, type StateSnapshot, Step, type StepId, stateFrom } from '#engine';
import type { StepLibrary } from './step-library.ts';
import type { DocumentStep, Scenario, WorkflowDocument } from './workflow-document.ts';

/** A document's steps, as the engine knows them. */
export interface ConvertedSteps {
  /** In the document's order, those that are left out of the run, too. */
  readonly all: readonly PlacedStep[];
  /** Those that run, in their order; the very same list where none is disabled. */
  readonly enabled: readonly PlacedStep[];
  readonly disabled: ReadonlySet<StepId>;
}

/** What was made of documents with one library; kept as long as they are. */
interface Converted {
  readonly lists: WeakMap<readonly DocumentStep[], ConvertedSteps>;
  readonly steps: WeakMap<DocumentStep, PlacedStep>;
}

const known = new WeakMap<StepLibrary, Converted>();

/** The document's steps for the engine. What did not change is the same object again: each step, and each list. */
export function convertSteps(document: WorkflowDocument, library: StepLibrary): ConvertedSteps {
  const converted = known.get(library) ?? { lists: new WeakMap(), steps: new WeakMap() };
  known.set(library, converted);
  const sources = document.workflow.steps;
  const found = converted.lists.get(sources) ?? convert(sources, library, converted.steps);
  converted.lists.set(sources, found);
  return found;
}

/** The steps that run. */
export function toSteps(document: WorkflowDocument, library: StepLibrary): readonly PlacedStep[] {
  return convertSteps(document, library).enabled;
}

function convert(
  sources: readonly DocumentStep[],
  library: StepLibrary,
  steps: WeakMap<DocumentStep, PlacedStep>,
): ConvertedSteps {
  const all = sources.map((source) => {
    const step = steps.get(source) ?? toStep(source, library);
    steps.set(source, step);
    return step;
  });
  const left = all.filter((_, index) => sources[index]?.disabled === true);
  return {
    all,
    enabled: left.length === 0 ? all : all.filter((_, index) => sources[index]?.disabled !== true),
    disabled: new Set(left.map(({ id }) => id)),
  };
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
  const state = states.get(scenario) ?? stateFrom(scenario.values, scenario.mutable);
  states.set(scenario, state);
  return state;
}

/** The plan asks for it at each edit, of any part of the document. */
const states = new WeakMap<Scenario, StateSnapshot>();
