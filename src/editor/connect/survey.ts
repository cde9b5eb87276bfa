// What judging a connection needs to know of a workflow, gathered once for many judgements.
import {
  convertSteps,
  type SlotInfo,
  type StepLibrary,
  scenarioOf,
  slotsOf,
  type WorkflowDocument,
} from '#document';
import {
  dataFlowOrder,
  type Field,
  type PlacedStep,
  type StepId,
  slotUses,
  type Value,
  type ValueType,
} from '#engine';
import type { Editor } from '../create-editor.ts';
import { freshStepId } from '../fresh-step-id.ts';
import { createReach, type Reach } from './reach.ts';

/** The workflow that a connection is to be made in, and the scenario whose state says what may be written. */
export interface ConnectView {
  readonly document: WorkflowDocument;
  readonly library: StepLibrary;
  readonly scenario: string;
  /** What a step that is made for the connection is called. */
  readonly freshStepId: () => string;
}

export function connectViewOf(editor: Editor): ConnectView {
  return {
    document: editor.documents.getState().current,
    library: editor.library,
    scenario: editor.derived.getState().scenario.name,
    freshStepId: () => freshStepId(editor),
  };
}

export interface Survey {
  readonly view: ConnectView;
  /** The steps that run, or the disabled ones, too. */
  readonly counted: 'running' | 'all';
  readonly steps: readonly PlacedStep[];
  /** Of two steps with one id, the first: it is the one that edits find. */
  readonly places: ReadonlyMap<StepId, number>;
  readonly starting: ReadonlyMap<string, Value>;
  readonly mutable: boolean;
  readonly slots: ReadonlyMap<string, SlotInfo>;
  /** Indices ascending. */
  readonly uses: ReadonlyMap<
    string,
    { readonly writers: readonly number[]; readonly readers: readonly number[] }
  >;
  /** Whether no step waits for a later one: then what goes forward can close no cycle. */
  readonly forward: boolean;
  /** Made when it is asked for. */
  readonly reach: () => Reach;
}

/** `kept` are slots that stand there even where nothing names them. */
export function surveySteps(
  view: ConnectView,
  counted: Survey['counted'],
  kept: readonly string[] = [],
): Survey {
  const { all, enabled } = convertSteps(view.document, view.library);
  const steps = counted === 'all' ? all : enabled;
  const scenario = scenarioOf(view.document, view.scenario);
  const starting = new Map(scenario.values);
  const places = new Map<StepId, number>();
  steps.forEach(({ id }, index) => {
    if (!places.has(id)) places.set(id, index);
  });
  const uses = slotUses(steps);
  const slots = new Map(slotsOf(steps, scenario.values, all).map((slot) => [slot.name, slot]));
  for (const name of kept) {
    if (!slots.has(name)) slots.set(name, { name, type: 'any', starting: false, writers: [], readers: [] });
  }
  let reach: Reach | undefined;
  return {
    view,
    counted,
    steps,
    places,
    starting,
    mutable: scenario.mutable,
    slots,
    uses,
    forward: [...uses].every(
      ([slot, { writers, readers }]) =>
        starting.has(slot) || writers.length === 0 || (readers[0] ?? Infinity) > (writers[0] ?? 0),
    ),
    reach: () => {
      reach ??= createReach(dataFlowOrder(steps, new Set(starting.keys())));
      return reach;
    },
  };
}

/** The model's field of that name; undefined where the model has none, and where no library knows the model. */
export function fieldOf({ model }: PlacedStep, name: string): Field | undefined {
  return model.kind === 'step-model' ? model.fields.find((field) => field.name === name) : undefined;
}

/** What a step gives under a key, as far as its model says. */
export function outputTypeOf({ model }: PlacedStep, key: string): ValueType {
  if (model.kind === 'unknown-model') return 'any';
  return model.outputs.find((output) => output.key === key)?.type ?? 'any';
}

/** What a step writes into a slot; where two outputs fill it, the last one counts. */
export function writtenTypeOf(step: PlacedStep, slot: string): ValueType {
  const key = step.outputs.findLast(([, slots]) => slots.includes(slot))?.[0];
  return key === undefined ? 'any' : outputTypeOf(step, key);
}

/** The slot that feeds a field; where two do, the later one counts. */
export function feederOf(step: PlacedStep, field: string): string | undefined {
  return step.inputs.findLast(([, fields]) => fields.includes(field))?.[0];
}
