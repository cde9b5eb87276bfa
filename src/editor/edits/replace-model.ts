import type { DocumentStep, OutputPair, StepLibrary, WorkflowDocument } from '#document';
import { accepts, canFit, type Field, type Output, type StepModel, type ValueType } from '#engine';
import type { Edit } from '../document-store.ts';
import { endsOf, toPair } from './pairs.ts';

/**
 * Gives a step another model and keeps what fits: wires and settings whose field or key the new model has, in a type
 * that fits. Wires that are left go on to fields and keys of another name where there is no doubt which: to the only
 * one that fits, or in order where there are as many as wires.
 */
export function replaceModel(stepId: string, model: StepModel, library: StepLibrary): Edit {
  return {
    name: `Replace a step’s model by ${model.title}`,
    apply({ workflow }, current) {
      const index = current.workflow.steps.findIndex(({ id }) => id === stepId);
      const source = current.workflow.steps[index];
      const step = workflow.steps[index];
      if (source === undefined || step === undefined || source.model === model.ref) return;
      const survey = surveyOf(current, index, library);
      const settings = (source.settings ?? []).filter(([name, value]) => {
        const field = model.fields.find((one) => one.name === name);
        return field !== undefined && accepts(field, value);
      });
      const fieldOf = newFields(source, model, new Set(settings.map(([name]) => name)), survey);
      step.model = model.ref;
      step.inputs = source.inputs.flatMap((pair) => {
        const fields = endsOf(pair);
        if (fields.length === 0) return [pair]; // a slot that is read for no field
        const kept = fields.flatMap((field) => fieldOf.get(field) ?? []);
        return kept.length === 0 ? [] : [toPair(pair[0], kept)];
      });
      step.outputs = newOutputs(source.outputs, model, survey);
      if (settings.length === 0) delete step.settings;
      else step.settings = settings;
    },
  };
}

/** What the rest of the document says of slots. */
interface Survey {
  readonly old: StepModel | undefined;
  /** Whether what the slot holds can ever be taken; a slot that holds nothing yet may hold anything. */
  readonly feeds: (slot: string, field: Field) => boolean;
  /** Whether all that read the slot can ever take it. */
  readonly serves: (slot: string, output: Output) => boolean;
}

function surveyOf({ workflow, scenarios }: WorkflowDocument, index: number, library: StepLibrary): Survey {
  const written = new Map<string, ValueType[]>();
  const read = new Map<string, ValueType[]>();
  const note = (uses: Map<string, ValueType[]>, slot: string, type: ValueType | undefined) =>
    uses.set(slot, [...(uses.get(slot) ?? []), type ?? 'any']);
  for (const step of workflow.steps.toSpliced(index, 1)) {
    const model = library.find(step.model);
    for (const pair of step.outputs) {
      const type = model?.outputs.find(({ key }) => key === pair[0])?.type;
      for (const slot of endsOf(pair)) note(written, slot, type);
    }
    for (const pair of step.inputs) {
      for (const field of endsOf(pair)) {
        note(read, pair[0], model?.fields.find(({ name }) => name === field)?.type);
      }
    }
  }
  return {
    old: library.find(workflow.steps[index]?.model ?? ''),
    feeds(slot, field) {
      const types = written.get(slot) ?? [];
      const values = scenarios.flatMap(({ values }) => values.filter(([name]) => name === slot));
      if (types.length + values.length === 0) return true;
      return (
        types.some((type) => canFit(type, field.type)) || values.some(([, value]) => accepts(field, value))
      );
    },
    serves: (slot, output) => (read.get(slot) ?? []).every((type) => canFit(output.type, type)),
  };
}

/** Old field to new field. */
function newFields(
  { inputs }: DocumentStep,
  model: StepModel,
  set: ReadonlySet<string>,
  { old, feeds }: Survey,
): ReadonlyMap<string, string> {
  const feeder = new Map(inputs.flatMap((pair) => endsOf(pair).map((field) => [field, pair[0]] as const)));
  const fits = (name: string, field: Field) => feeds(feeder.get(name) as string, field);
  const kept = new Map<string, string>();
  for (const name of feeder.keys()) {
    const field = model.fields.find((one) => one.name === name);
    if (field !== undefined && fits(name, field)) kept.set(name, name);
  }
  const order = old?.fields.map(({ name }) => name) ?? [];
  const left = [...feeder.keys()]
    .filter((name) => !kept.has(name))
    .sort((a, b) => placeIn(order, a) - placeIn(order, b));
  // An option of the new model is no place for what fed the old one’s input.
  const proper = model.fields.some(({ required }) => required)
    ? model.fields.filter(({ required }) => required)
    : model.fields;
  const free = proper.filter(({ name }) => !kept.has(name) && !set.has(name));
  for (const [name, field] of pairUp(left, free, fits)) kept.set(name, field.name);
  return kept;
}

function placeIn(order: readonly string[], name: string): number {
  const place = order.indexOf(name);
  return place < 0 ? order.length : place;
}

function newOutputs(outputs: readonly OutputPair[], model: StepModel, { serves }: Survey): OutputPair[] {
  const keyOf = new Map<OutputPair, string>();
  const keys = new Set<string>();
  for (const pair of outputs) {
    const output = model.outputs.find(({ key }) => key === pair[0]);
    if (output === undefined || !endsOf(pair).every((slot) => serves(slot, output))) continue;
    keyOf.set(pair, output.key);
    keys.add(output.key);
  }
  const left = outputs.filter((pair) => !keyOf.has(pair) && endsOf(pair).length > 0);
  const free = model.outputs.filter(({ key }) => !keys.has(key));
  const fits = (pair: OutputPair, output: Output) => endsOf(pair).every((slot) => serves(slot, output));
  for (const [pair, { key }] of pairUp(left, free, fits)) keyOf.set(pair, key);
  return outputs.flatMap((pair) => {
    const key = keyOf.get(pair);
    return key === undefined ? [] : [toPair(key, endsOf(pair))];
  });
}

/** Each of `left` with one of `free`, as far as there is no doubt. */
function pairUp<L, F>(
  left: readonly L[],
  free: readonly F[],
  fits: (left: L, free: F) => boolean,
): ReadonlyMap<L, F> {
  const inOrder = left.map((one, place) => [one, free[place] as F] as const);
  if (left.length === free.length && inOrder.every(([one, other]) => fits(one, other)))
    return new Map(inOrder);
  const pairs = new Map<L, F>();
  const still = new Set(free);
  for (const one of left) {
    const [only, second] = [...still].filter((other) => fits(one, other));
    if (only === undefined || second !== undefined) continue;
    pairs.set(one, only);
    still.delete(only);
  }
  return pairs;
}
