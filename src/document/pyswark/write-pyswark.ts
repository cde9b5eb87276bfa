import { equalValues, objectFrom, type Value, type WorkflowMemory } from '#engine';
import { type PortableStep, type PortableWorkflow, toPortable, withSettings } from '../portable-steps.ts';
import { packageName } from '../python/python-names.ts';
import type { StepLibrary } from '../step-library.ts';
import { type Scenario, scenarioOf, type WorkflowDocument } from '../workflow-document.ts';
import { isClassPath, moduleOf } from './class-path.ts';
import { CLASSES } from './classes.ts';
import { isList, isNumber, isObject, type JsonTree, objectTree, writeJsonTree } from './json-tree.ts';
import { fromText, keptByDocument, keptByScenario, keptByStep } from './kept.ts';
import { treeOfValues, valueFromTree, valuesFromTree, valueToTree } from './value-tree.ts';
import { databaseToTree } from './write-database.ts';

export type PyswarkForm = 'workflow' | 'state' | 'step' | 'runner' | 'gluedb';

/** What of a document pyswark cannot say, or says in another way. */
export type PyswarkNote =
  /** pyswark's steps have no settings: the value is a slot of the state now. */
  | { readonly kind: 'setting-as-slot'; readonly step: string; readonly field: string; readonly slot: string }
  | { readonly kind: 'disabled-left-out'; readonly step: string }
  /** A slot that feeds several fields, or an output that fills several slots: pyswark takes one. */
  | { readonly kind: 'several-names'; readonly step: string; readonly name: string }
  /** The model is no Python class; pyswark will not find it. */
  | { readonly kind: 'no-class'; readonly step: string; readonly model: string }
  /** It cannot be in a GlueDb: null, NaN, a table or a file. */
  | { readonly kind: 'value-left-out'; readonly slot: string };

interface PyswarkOptions {
  readonly form: PyswarkForm;
  readonly library: StepLibrary;
  /** Whose values a state, a runner and a GlueDb hold; the first one where none is called so. */
  readonly scenario?: string;
  /** Extracts, flags and counters of the workflow; `left-out`: nothing of any result is written. */
  readonly memory?: WorkflowMemory | 'left-out';
  /** When new records of a GlueDb were made: `2026-11-23T23:54:06`, in UTC. */
  readonly now: string;
}

interface PyswarkExport {
  readonly text: string;
  readonly notes: readonly PyswarkNote[];
}

export function writePyswark(document: WorkflowDocument, options: PyswarkOptions): PyswarkExport {
  const portable = toPortable(document, options.library);
  const scenario = scenarioOf(document, options.scenario ?? '');
  const values = withSettings(scenario.values, portable.settings);
  const kept = keptByDocument(document);
  const ofWorkflow = options.form === 'workflow' || options.form === 'runner' || options.form === 'step';
  const { model, contents, notes = [] } = contentsTree();
  const keeper = options.form === 'gluedb' ? keptByScenario(scenario).envelope : kept.envelope;
  const tree = objectTree([['model', model], ['contents', contents], ...membersOf(fromText(keeper))]);
  return {
    text: writeJsonTree(tree, 'indented'),
    notes: [...(ofWorkflow ? notesOf(portable) : []), ...notes],
  };

  function contentsTree(): {
    readonly model: string;
    readonly contents: JsonTree;
    readonly notes?: readonly PyswarkNote[];
  } {
    switch (options.form) {
      case 'workflow':
        return { model: CLASSES.workflow, contents: workflowTree(document, portable, options) };
      case 'state':
        return { model: CLASSES.state, contents: stateTree(scenario, values) };
      case 'step': {
        const [step] = portable.steps;
        const contents = step === undefined ? objectTree([]) : stepTree(step, packageName(document.name));
        return { model: CLASSES.step, contents };
      }
      case 'runner': {
        const workflow = workflowTree(document, portable, options);
        const contents = runnerTree(kept.runner, workflow, stateTree(scenario, values));
        return { model: CLASSES.runner, contents };
      }
      case 'gluedb': {
        const database = databaseToTree(scenario, values, options.now);
        return { model: CLASSES.database, contents: database.tree, notes: database.notes };
      }
    }
  }
}

function notesOf({ steps, settings, disabled }: PortableWorkflow): PyswarkNote[] {
  return [
    ...settings.map(({ step, field, slot }) => ({ kind: 'setting-as-slot', step, field, slot }) as const),
    ...disabled.map(({ id }) => ({ kind: 'disabled-left-out', step: id }) as const),
    ...steps.flatMap(({ source, inputs }): PyswarkNote[] =>
      [...inputs, ...source.outputs]
        .filter(([, others]) => typeof others !== 'string' && others.length !== 1)
        .map(([name]) => ({ kind: 'several-names', step: source.id, name })),
    ),
    ...steps.flatMap(({ source, placed }): PyswarkNote[] =>
      placed.model.kind === 'unknown-model' && !isClassPath(source.model)
        ? [{ kind: 'no-class', step: source.id, model: source.model }]
        : [],
    ),
  ];
}

function workflowTree(
  document: WorkflowDocument,
  portable: PortableWorkflow,
  { memory: given }: PyswarkOptions,
): JsonTree {
  const path = packageName(document.name);
  const kept = keptByDocument(document);
  const memory = given === 'left-out' ? undefined : given;
  const extracts =
    given === 'left-out' ? { inputs: [], outputs: [] } : extractTrees(document, portable.steps, memory);
  const flags = memory?.flags ?? { useExtracts: true, populateExtracts: true };
  return objectTree([
    ['steps', portable.steps.map((step) => stepTree(step, path))],
    ['modelInputs', objectTree([['data', objectTree(extracts.inputs)]])],
    ['modelOutputs', objectTree([['data', objectTree(extracts.outputs)]])],
    ['useExtracts', flags.useExtracts],
    ['populateExtracts', flags.populateExtracts],
    ['stepsSkipped', (memory?.stepsSkipped ?? []).map(valueToTree)],
    ['stepsRan', (memory?.stepsRan ?? []).map(valueToTree)],
    ...membersOf(fromText(kept.contents)),
  ]);
}

function stepTree({ source, placed, inputs }: PortableStep, path: string): JsonTree {
  const kept = keptByStep(source);
  return objectTree([
    ['model', kept.path !== undefined && kept.model === source.model ? kept.path : classPath(placed, path)],
    ['inputs', mappingTree(inputs)],
    ['outputs', mappingTree(source.outputs)],
    ...membersOf(fromText(kept.rest)),
  ]);
}

/** Where the zip of the same document puts the class. */
function classPath({ model }: PortableStep['placed'], path: string): string {
  if (model.kind === 'unknown-model') return model.ref;
  return `${path}.steps.${moduleOf(model.name)}.${model.name}`;
}

function mappingTree(pairs: PortableStep['inputs']): JsonTree {
  return objectTree(
    pairs.map(([from, to]) => [from, typeof to !== 'string' && to.length === 1 ? (to[0] as string) : to]),
  );
}

function stateTree(scenario: Scenario, values: Scenario['values']): JsonTree {
  const kept = keptByScenario(scenario);
  const written = new Map(kept.values);
  return objectTree([
    [
      'backend',
      objectTree(values.map(([slot, value]) => [slot, asWritten(value, written.get(slot))] as const)),
    ],
    ['mutable', scenario.mutable],
    ...membersOf(fromText(kept.rest)),
  ]);
}

/** The text that it was read from, as long as it is the same value. */
function asWritten(value: Value, written: string | undefined): JsonTree {
  const tree = fromText(written);
  const before = tree === undefined ? undefined : valueFromTree(tree);
  const same = tree !== undefined && before !== undefined && equalValues(before, value);
  return same ? tree : valueToTree(value);
}

function runnerTree(kept: string | undefined, workflow: JsonTree, state: JsonTree): JsonTree {
  const members = new Map(membersOf(fromText(kept)));
  return objectTree([
    ['workflow', workflow],
    ['state', state],
    ['rerunWorkflow', null],
    ['rerunState', null],
    ...members,
  ]);
}

type Members = (readonly [string, JsonTree])[];

function extractTrees(
  document: WorkflowDocument,
  steps: readonly PortableStep[],
  memory: WorkflowMemory | undefined,
): { readonly inputs: Members; readonly outputs: Members } {
  const [inputs, outputs]: [Members, Members] = [[], []];
  const kept = keptByDocument(document);
  const writtenInputs = new Map(kept.inputs);
  const writtenOutputs = new Map(kept.outputs);
  const places = new Map(steps.map(({ placed }, index) => [placed.id, { placed, index: String(index) }]));
  for (const [id, entry] of memory?.cache.entries ?? []) {
    const place = places.get(id);
    if (place === undefined || entry.fingerprint !== place.placed.model.ref) continue;
    const { placed, index } = place;
    // A default is no wiring: the class has it.
    const set = new Set(placed.settings.map(([field]) => field));
    const defaults = new Set(
      placed.wiring.constants.map(([field]) => field).filter((field) => !set.has(field)),
    );
    const given = Object.entries(entry.input).filter(([field]) => !defaults.has(field));
    inputs.push([index, valuesAsWritten(given, writtenInputs.get(id))]);
    outputs.push([index, valuesAsWritten(Object.entries(entry.output), writtenOutputs.get(id))]);
  }
  const used = new Set(inputs.map(([index]) => index));
  const free = ([index]: readonly [string, string]) => !used.has(index);
  // A whole pair of a removed step must not become the result of another one.
  const strayOutputs = (kept.strayOutputs ?? [])
    .filter(([index]) => Number(index) >= steps.length)
    .filter(free);
  const outputIndices = new Set((kept.strayOutputs ?? []).map(([index]) => index));
  const strayInputs = (kept.strayInputs ?? [])
    .filter(([index]) => Number(index) >= steps.length || !outputIndices.has(index))
    .filter(free);
  return {
    inputs: [...inputs, ...strayInputs.map(([index, text]) => [index, fromText(text) ?? null] as const)],
    outputs: [...outputs, ...strayOutputs.map(([index, text]) => [index, fromText(text) ?? null] as const)],
  };
}

function valuesAsWritten(
  values: readonly (readonly [string, Value])[],
  written: string | undefined,
): JsonTree {
  const tree = fromText(written);
  const before = isObject(tree) ? valuesFromTree(tree.members) : undefined;
  const same = before !== undefined && equalValues(objectFrom(before), objectFrom(values));
  return same && tree !== undefined ? tree : treeOfValues(values);
}

function membersOf(tree: JsonTree | undefined): Members {
  return isObject(tree) && !isList(tree) && !isNumber(tree) ? [...tree.members] : [];
}
