import {
  type CacheEntry,
  objectFrom,
  type StepId,
  type StepModel,
  type Value,
  type WorkflowMemory,
} from '#engine';
import type { StepLibrary } from '../step-library.ts';
import { toSteps } from '../to-steps.ts';
import type { DocumentStep, InputPair, Scenario } from '../workflow-document.ts';
import { modelOfPath } from './class-path.ts';
import type { Faults } from './faults.ts';
import { isList, isObject, type JsonObject, type JsonTree, objectTree } from './json-tree.ts';
import { type KeptOfDocument, toKept, toText } from './kept.ts';
import { startingValues } from './starting-values.ts';
import { treeOfValues, valuesFromTree } from './value-tree.ts';

interface Recognised {
  readonly step: string;
  readonly path: string;
  readonly model: StepModel;
}

export interface ReadWorkflow {
  readonly steps: readonly DocumentStep[];
  readonly memory: WorkflowMemory;
  readonly recognised: readonly Recognised[];
  /** What the extracts tell of the state. */
  readonly starting: Scenario['values'];
  readonly kept: KeptOfDocument;
}

const KNOWN = [
  'steps',
  'modelInputs',
  'modelOutputs',
  'useExtracts',
  'populateExtracts',
  'stepsSkipped',
  'stepsRan',
];

export function parseWorkflow(contents: JsonObject, faults: Faults, library: StepLibrary): ReadWorkflow {
  const read = faults.list(contents, 'steps').flatMap((tree, index) => {
    const inside = faults.at('steps', index);
    if (isObject(tree)) return [parseStep(tree, index, inside, library)];
    inside.add([], 'expected a step');
    return [];
  });
  const steps = read.map(({ step }) => step);
  const recognised = read.flatMap((one) => (one.recognised === undefined ? [] : [one.recognised]));
  const rest = [...contents.members].filter(([key]) => !KNOWN.includes(key));
  const { entries, kept, starting } = parseExtracts(contents, steps, faults, library);
  const memory: WorkflowMemory = {
    cache: { entries, marks: new Map() },
    flags: {
      useExtracts: faults.flag(contents, 'useExtracts', true),
      populateExtracts: faults.flag(contents, 'populateExtracts', true),
    },
    stepsRan: faults.indices(contents, 'stepsRan'),
    stepsSkipped: faults.indices(contents, 'stepsSkipped'),
    runs: 0, // pyswark does not count them: what came along is of run 0
  };
  const keptHere: KeptOfDocument = { ...kept, of: 'workflow', contents: toText(objectTree(rest)) };
  return { steps, memory, recognised, starting, kept: keptHere };
}

export function parseStep(tree: JsonObject, index: number, faults: Faults, library: StepLibrary) {
  const id = `s${index}`;
  const path = faults.text(tree, 'model');
  const inputs = parseMapping(tree, 'inputs', faults);
  const outputs = parseMapping(tree, 'outputs', faults);
  const model = modelOfPath(path, inputs, outputs, library.models);
  const rest = [...tree.members].filter(([key]) => !['model', 'inputs', 'outputs'].includes(key));
  const kept = toKept({
    ...(model === undefined ? {} : { path, model: model.ref }),
    rest: toText(objectTree(rest)),
  });
  const step: DocumentStep = { id, model: model?.ref ?? path, inputs, outputs, ...kept };
  if (path === '') faults.add(['model'], 'is empty');
  return { step, recognised: model === undefined ? undefined : { step: id, path, model } };
}

/** Slot to field, or output key to slot; a list of several is our own extension. */
function parseMapping(tree: JsonObject, key: string, faults: Faults): InputPair[] {
  return [...faults.object(tree, key).members].flatMap(([from, to]): InputPair[] => {
    if (typeof to === 'string') return [[from, to]];
    if (isList(to) && to.every((one) => typeof one === 'string')) return [[from, to as readonly string[]]];
    faults.add([key, from], 'expected a name');
    return [];
  });
}

/** An entry needs an input and an output of a step; everything else is kept for the way back. */
function parseExtracts(
  contents: JsonObject,
  steps: readonly DocumentStep[],
  faults: Faults,
  library: StepLibrary,
) {
  const inputs = parseTable(contents, 'modelInputs', faults);
  const outputs = parseTable(contents, 'modelOutputs', faults);
  const placed = toSteps(documentOf(steps), library);
  const entries = new Map<StepId, CacheEntry>();
  const kept = {
    inputs: [] as [string, string][],
    outputs: [] as [string, string][],
    strayInputs: [] as [string, string][],
    strayOutputs: [] as [string, string][],
  };
  const known = new Set<string>();
  for (const [index, input] of inputs) {
    const step = placed[Number(index)];
    const output = outputs.get(index);
    if (step === undefined || output === undefined) continue;
    known.add(index);
    const given = new Map(input.values);
    for (const [field, value] of step.wiring.constants) if (!given.has(field)) given.set(field, value);
    const fingerprint = step.model.ref;
    entries.set(step.id, {
      fingerprint,
      run: 0,
      input: objectFrom(given),
      output: objectFrom(output.values),
    });
    if (input.differs) kept.inputs.push([step.id, toText(input.tree)]);
    if (output.differs) kept.outputs.push([step.id, toText(output.tree)]);
  }
  for (const [index, { tree }] of inputs) {
    if (!known.has(index)) kept.strayInputs.push([index, toText(tree)]);
  }
  for (const [index, { tree }] of outputs) {
    if (!known.has(index)) kept.strayOutputs.push([index, toText(tree)]);
  }
  const given = [...inputs].flatMap(([index, { values }]) => {
    const step = steps[Number(index)];
    return step === undefined ? [] : [[step, values] as const];
  });
  return { entries, kept, starting: startingValues(steps, given) };
}

interface Extract {
  readonly tree: JsonTree;
  readonly values: readonly (readonly [string, Value])[];
  /** Whether it would be written in another way. */
  readonly differs: boolean;
}

/** By step index as text, in order of recording. Tables of old files have no `data` around them. */
function parseTable(contents: JsonObject, key: string, faults: Faults): ReadonlyMap<string, Extract> {
  const table = faults.object(contents, key);
  const data = table.members.has('data') ? faults.at(key).object(table, 'data') : table;
  const extracts = new Map<string, Extract>();
  for (const [index, tree] of data.members) {
    const values = isObject(tree) ? valuesFromTree(tree.members) : undefined;
    if (!/^(?:0|[1-9]\d*)$/.test(index)) faults.add([key, index], 'is no index of a step');
    else if (values === undefined) faults.add([key, index], 'expected values by name');
    else {
      // As the cache will hold it, where JavaScript may change the order of names.
      const held = Object.entries(objectFrom(values));
      const differs = toText(treeOfValues(held)) !== toText(tree);
      extracts.set(index, { tree, values, differs });
    }
  }
  return extracts;
}

function documentOf(steps: readonly DocumentStep[]) {
  return {
    format: 'slotflow',
    version: 1,
    name: '',
    workflow: { steps },
    scenarios: [],
    layout: { steps: {}, slots: [] },
  } as const;
}
