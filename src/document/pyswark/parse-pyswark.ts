// pyswark's own files: `{"model": class path, "contents": {…}}` of a workflow, a state, a step, a runner or a GlueDb.
import { freeze } from 'immer';
import type { StepModel, WorkflowMemory } from '#engine';
import { inexactNumbers } from '../parse-document.ts';
import type { StepLibrary } from '../step-library.ts';
import type { Scenario, WorkflowDocument } from '../workflow-document.ts';
import { CLASSES } from './classes.ts';
import { Faults } from './faults.ts';
import { isObject, type JsonObject, type JsonTree, objectTree, parseJsonTree } from './json-tree.ts';
import { toKept, toText } from './kept.ts';
import { parseDatabase } from './parse-database.ts';
import { parseStep, parseWorkflow, type ReadWorkflow } from './parse-workflow.ts';
import type { PyswarkFailure } from './pyswark-failure.ts';
import { valueFromTree, valueToTree } from './value-tree.ts';

export interface PyswarkImport {
  readonly kind: 'pyswark';
  readonly of: 'workflow' | 'state' | 'step' | 'runner' | 'gluedb';
  /**
   * A state alone gives a document without steps, and a workflow alone a scenario with the values that its extracts tell.
   */
  readonly document: WorkflowDocument;
  /** Extracts, flags and counters. */
  readonly memory: WorkflowMemory;
  /** Classes that were taken for models of ours, by step: their Python text was not there to compare. */
  readonly recognised: readonly { readonly step: string; readonly path: string; readonly model: StepModel }[];
  /** Slots whose record names a place to load from instead of a value. */
  readonly unresolved: readonly string[];
}

type PyswarkOutcome = PyswarkImport | PyswarkFailure;

/** Whether a text is one of pyswark's files rather than a document: it has `model` and `contents`. */
export function isPyswark(text: string): boolean {
  try {
    const { model, contents } = Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
    return (
      typeof model === 'string' &&
      typeof contents === 'object' &&
      contents !== null &&
      !Array.isArray(contents)
    );
  } catch {
    return false;
  }
}

/** `name` is what the document will be called. All faults are collected. */
export function parsePyswark(text: string, library: StepLibrary, name: string): PyswarkOutcome {
  const parsed = parseJsonTree(text);
  if (parsed.kind === 'not-json') return parsed;
  const envelope = envelopeOf(parsed.tree);
  if (envelope === undefined) return { kind: 'not-pyswark' };
  const { model, contents, rest } = envelope;
  const inexact = inexactNumbers(text);
  if (inexact.length > 0) return { kind: 'invalid-pyswark', issues: inexact };
  const faults = new Faults([], ['contents']);
  const outcome = readContents(model, contents, faults, library, name, toText(rest));
  if (outcome === undefined) return { kind: 'unknown-class', model };
  if (faults.issues.length > 0) return { kind: 'invalid-pyswark', issues: faults.issues };
  return { ...outcome, document: freeze(outcome.document, true) };
}

interface Envelope {
  readonly model: string;
  readonly contents: JsonObject;
  readonly rest: JsonObject;
}

function envelopeOf(tree: JsonTree): Envelope | undefined {
  if (!isObject(tree)) return undefined;
  const model = tree.members.get('model');
  const contents = tree.members.get('contents');
  if (typeof model !== 'string' || !isObject(contents)) return undefined;
  const rest = [...tree.members].filter(([key]) => key !== 'model' && key !== 'contents');
  return { model, contents, rest: objectTree(rest) };
}

function readContents(
  model: string,
  contents: JsonObject,
  faults: Faults,
  library: StepLibrary,
  name: string,
  envelope: string,
): PyswarkImport | undefined {
  switch (model) {
    case CLASSES.workflow: {
      const workflow = parseWorkflow(contents, faults, library);
      const scenario = { ...emptyScenario, values: workflow.starting };
      return toImport('workflow', name, workflow, scenario, { ...workflow.kept, envelope });
    }
    case CLASSES.step: {
      const step = parseStep(contents, 0, faults, library);
      return toImport('step', name, stepAlone(step), emptyScenario, { of: 'step', envelope });
    }
    case CLASSES.state:
      return toImport('state', name, noWorkflow, parseState(contents, faults), { of: 'state', envelope });
    case CLASSES.database: {
      const { scenario, unresolved } = parseDatabase(contents, faults, envelope);
      return { ...toImport('gluedb', name, noWorkflow, scenario, { of: 'state' }), unresolved };
    }
    case CLASSES.runner:
      return readRunner(contents, faults, library, name, envelope);
    default:
      return undefined;
  }
}

/** A runner holds its workflow and its state, or says where they are. */
function readRunner(
  contents: JsonObject,
  faults: Faults,
  library: StepLibrary,
  name: string,
  envelope: string,
): PyswarkImport {
  const [workflow, state] = [contents.members.get('workflow'), contents.members.get('state')];
  const rest = [...contents.members].filter(
    ([key, tree]) => !((key === 'workflow' || key === 'state') && isObject(tree)),
  );
  const read = isObject(workflow) ? parseWorkflow(workflow, faults.at('workflow'), library) : noWorkflow;
  const scenario = isObject(state) ? parseState(state, faults.at('state')) : emptyScenario;
  const runner = toText(objectTree(rest));
  return toImport('runner', name, read, scenario, { ...read.kept, of: 'runner', envelope, runner });
}

const noMemory: WorkflowMemory = {
  cache: { entries: new Map(), marks: new Map() },
  flags: { useExtracts: true, populateExtracts: true },
  stepsRan: [],
  stepsSkipped: [],
  runs: 0,
};
const noWorkflow: ReadWorkflow = { steps: [], memory: noMemory, recognised: [], starting: [], kept: {} };
const emptyScenario: Scenario = { name: 'default', mutable: false, values: [] };

function stepAlone({ step, recognised }: ReturnType<typeof parseStep>): ReadWorkflow {
  return { ...noWorkflow, steps: [step], recognised: recognised === undefined ? [] : [recognised] };
}

function toImport(
  of: PyswarkImport['of'],
  name: string,
  { steps, memory, recognised }: ReadWorkflow,
  scenario: Scenario,
  kept: Parameters<typeof toKept>[0],
): PyswarkImport {
  const document: WorkflowDocument = {
    format: 'slotflow',
    version: 1,
    name,
    workflow: { steps },
    scenarios: [scenario],
    layout: { steps: {}, slots: [] },
    ...toKept(kept),
  };
  return { kind: 'pyswark', of, document, memory, recognised, unresolved: [] };
}

function parseState(contents: JsonObject, faults: Faults): Scenario {
  const backend = faults.object(contents, 'backend');
  const mutable = faults.flag(contents, 'mutable', false);
  const values: Scenario['values'][number][] = [];
  const written: [string, string][] = [];
  for (const [slot, tree] of backend.members) {
    const value = valueFromTree(tree);
    if (value === undefined) {
      faults.add(['backend', slot], 'is no value');
      continue;
    }
    values.push([slot, value]);
    if (toText(valueToTree(value)) !== toText(tree)) written.push([slot, toText(tree)]);
  }
  const rest = [...contents.members].filter(([key]) => key !== 'backend' && key !== 'mutable');
  return { name: 'default', mutable, values, ...toKept({ values: written, rest: toText(objectTree(rest)) }) };
}
