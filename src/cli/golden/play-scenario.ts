// Performs a recorded scenario through the engine's front door, and takes a snapshot after each operation.
import {
  EngineError,
  type EngineFailure,
  emptyCache,
  type Flags,
  Runner,
  type RunReport,
  State,
  type StepId,
  type StepSource,
  stepId,
  toValue,
  type Value,
  Workflow,
  withEntry,
  workflowFromJson,
  workflowToJson,
} from '#engine';
import { findModel, fingerprintOf, modelNamed, nameOf } from './catalogue.ts';
import { fromRecorded, toRecorded } from './recorded-value.ts';
import type { Operation, PreloadEntry, Scenario, StepSpec } from './traces.ts';

/** Part of a snapshot to its recorded value. */
export type Snapshot = Readonly<Record<string, unknown>>;

/** Ends early when an operation throws what the engine does not declare: a snapshot that says so is the last one. */
export async function playScenario(scenario: Scenario): Promise<Snapshot[]> {
  const stage = setStage(scenario);
  const snapshots: Snapshot[] = [];
  for (const operation of scenario.ops) {
    try {
      snapshots.push(takeSnapshot(stage, await perform(stage, operation)));
    } catch (thrown) {
      const word = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
      snapshots.push({ outcome: { thrown: word } });
      break;
    }
  }
  return snapshots;
}

/** What the operations work on. */
interface Stage {
  readonly scenario: Scenario;
  runner: Runner;
  workflow: Workflow;
  /** What the runner was given; after its first run the present state is the runner's own. */
  given: State;
  /** The runner was made from references, so its `run` would start from nothing again. */
  byReference: boolean;
  /** This workflow was run, even if by an earlier runner. */
  started: boolean;
  /** What the caller put into the slots, as it still holds it. */
  held: Map<string, unknown>;
  /** The result of the last run; none after an operation that failed. */
  result: ReadonlyMap<string, Value>;
}

interface Performed {
  readonly outcome: { readonly ok: unknown } | { readonly error: unknown };
  readonly log: readonly string[];
}

const DONE: Performed = { outcome: { ok: null }, log: [] };

function setStage(scenario: Scenario): Stage {
  const held = holdValues(scenario.state.values);
  const given = new State(held, { mutable: scenario.state.mutable });
  const workflow = buildWorkflow(scenario);
  return {
    scenario,
    runner: new Runner(workflow, given),
    workflow,
    given,
    byReference: false,
    started: false,
    held,
    result: new Map(),
  };
}

function presentState({ runner, given }: Stage): State {
  return runner.rerunState ?? given;
}

async function perform(stage: Stage, operation: Operation): Promise<Performed> {
  try {
    switch (operation.op) {
      case 'run':
        return report(stage, await run(stage));
      case 'rerun':
        return report(stage, await rerun(stage, toFlags(operation)));
      case 'runFresh':
        return report(stage, await runFresh(stage));
      case 'rerunOn':
        return report(stage, await rerunOn(stage, operation.values, operation.mutable));
      default:
        edit(stage, operation);
        return DONE;
    }
  } catch (thrown) {
    if (!(thrown instanceof EngineError)) throw thrown;
    stage.result = new Map();
    return { outcome: { error: toError(thrown.failure) }, log: [] };
  }
}

function run(stage: Stage): Promise<RunReport> {
  stage.started = true;
  return stage.byReference ? stage.runner.rerun() : stage.runner.run();
}

function rerun(stage: Stage, flags: Partial<Flags>): Promise<RunReport> {
  const { runner, workflow } = stage;
  if (runner.rerunWorkflow !== undefined || !stage.started) return runner.rerun(flags);
  // The workflow was read back from JSON: its new runner has not run yet, the workflow has.
  workflow.setFlags(flags);
  return run(stage);
}

/** A reference by name gives fresh instances. */
async function runFresh(stage: Stage): Promise<RunReport> {
  const { scenario } = stage;
  const runner = new Runner('gallery:scenario', 'gallery:scenario', {
    workflow: () => buildWorkflow(scenario),
    state: () => new State(holdValues(scenario.state.values), { mutable: scenario.state.mutable }),
  });
  const ran = await runner.run();
  Object.assign(stage, { runner, workflow: runner.rerunWorkflow, byReference: true, started: true });
  stage.held = new Map();
  return ran;
}

function rerunOn(stage: Stage, values: Scenario['state']['values'], mutable: boolean): Promise<RunReport> {
  stage.held = holdValues(values);
  stage.given = new State(stage.held, { mutable });
  stage.runner = new Runner(stage.workflow, stage.given);
  stage.byReference = false;
  return run(stage);
}

type Edit = Exclude<Operation, { op: 'run' | 'rerun' | 'runFresh' | 'rerunOn' }>;

function edit(stage: Stage, operation: Edit): void {
  const { workflow } = stage;
  switch (operation.op) {
    case 'setSlot': {
      const value = fromRecorded(operation.value);
      presentState(stage).post(value, operation.name);
      stage.held.set(operation.name, value);
      break;
    }
    case 'deleteSlot':
      presentState(stage).delete(operation.name);
      break;
    case 'addStep':
      workflow.addStep(toStep(operation.step));
      break;
    case 'insertStep':
      workflow.insertStep(operation.at, toStep(operation.step));
      break;
    case 'removeStep':
      workflow.removeStep(operation.at);
      break;
    case 'moveStep':
      workflow.moveStep(operation.from, operation.to);
      break;
    case 'replaceModel':
      workflow.changeStep(operation.at, {
        model: modelNamed(operation.model),
        ...toMappings(operation),
      });
      break;
    case 'remapStep':
      workflow.changeStep(operation.at, toMappings(operation));
      break;
    case 'toJsonFromJson':
      readBack(stage);
      break;
    case 'mutate':
      mutate(findTarget(stage, operation), fromRecorded(operation.value));
      break;
  }
}

function readBack(stage: Stage): void {
  const outcome = workflowFromJson(workflowToJson(stage.workflow), findModel);
  if (outcome.kind !== 'workflow') throw new EngineError(outcome);
  stage.given = presentState(stage);
  stage.workflow = outcome.workflow;
  stage.runner = new Runner(stage.workflow, stage.given);
  stage.byReference = false;
}

function findTarget(stage: Stage, operation: Extract<Edit, { op: 'mutate' }>): unknown {
  const { held, result, workflow } = stage;
  switch (operation.target) {
    case 'held':
      return held.get(operation.name);
    case 'read': {
      const state = presentState(stage);
      return state.has(operation.name) ? state.extract(operation.name) : undefined;
    }
    case 'result':
      return result.get(operation.name);
    case 'cacheInput':
    case 'cacheOutput': {
      const { at, key, target } = operation;
      const id = workflow.steps[at]?.id;
      if (id === undefined || !workflow.cache.entries.has(id)) return undefined;
      const values = target === 'cacheInput' ? workflow.getModelInput(at) : workflow.getModelOutput(at);
      return Object.hasOwn(values, key) ? values[key] : undefined;
    }
  }
}

/** Changes an object in place, as a careless caller would. The engine may have frozen it. */
function mutate(target: unknown, value: unknown): void {
  try {
    if (Array.isArray(target)) target.push(value);
    else if (typeof target === 'object' && target !== null) Object.assign(target, { mutated: value });
  } catch {
    // Refused: nothing has changed, which is what the recordings ask for.
  }
}

function takeSnapshot(stage: Stage, { outcome, log }: Performed): Snapshot {
  const { workflow } = stage;
  return {
    outcome,
    stepsRan: [...workflow.stepsRan], // the list itself grows with later runs
    stepsSkipped: [...workflow.stepsSkipped],
    flags: [workflow.useExtracts, workflow.populateExtracts],
    cache: workflow.steps.map(({ id }) => toEntry(workflow, id)),
    state: toRecorded(presentState(stage).entries()),
    log,
  };
}

function toEntry({ cache }: Workflow, id: StepId): unknown {
  const entry = cache.entries.get(id);
  if (entry === undefined) return null;
  const { fingerprint, input, output } = entry;
  return { model: nameOf(fingerprint), input: toRecorded(input), output: toRecorded(output) };
}

function report(stage: Stage, { outputs, failure, log }: RunReport): Performed {
  stage.result = new Map(outputs);
  const outcome = failure === undefined ? { ok: toRecorded(outputs) } : { error: toError(failure) };
  return { outcome, log };
}

/** The recordings' words for a failure. */
function toError(failure: EngineFailure): unknown {
  const { kind } = failure;
  const step = 'index' in failure ? failure.index : null;
  switch (failure.kind) {
    case 'missing-slot':
      return { kind, step, key: failure.slot };
    case 'unknown-model':
      return { kind, step, key: nameOf(failure.model) };
    case 'invalid-input': {
      const [first] = failure.faults;
      const all = failure.faults.map(({ field, reason }) => [field, reason]);
      return { kind, step, field: first?.field, reason: first?.reason, all };
    }
    case 'run-failed':
      return { kind, step, message: failure.message };
    case 'missing-output':
      return { kind, step, key: failure.key };
    case 'cannot-mutate':
      return { kind, step, key: failure.slot, message: new EngineError(failure).message };
    default:
      return { kind, step, message: new EngineError(failure).message };
  }
}

function holdValues(values: Scenario['state']['values']): Map<string, unknown> {
  return new Map(values.map(([slot, recorded]) => [slot, fromRecorded(recorded)]));
}

function buildWorkflow({ steps, preload = [] }: Scenario): Workflow {
  let cache = emptyCache;
  for (const [id, entry] of preload) {
    const { model, input, output } = entry;
    // Half an entry is no entry.
    if (input === undefined || output === undefined) continue;
    cache = withEntry(cache, stepId(id), {
      fingerprint: fingerprintOf(model),
      run: 0,
      input: parseValues(input),
      output: parseValues(output),
    });
  }
  const flags = { useExtracts: true, populateExtracts: true };
  return new Workflow(steps.map(toStep), { cache, flags, stepsRan: [], stepsSkipped: [], runs: 0 });
}

function parseValues(recorded: PreloadEntry['input']): { readonly [name: string]: Value } {
  const outcome = toValue(fromRecorded(recorded));
  if (outcome.kind === 'refused-value') throw new EngineError(outcome);
  return outcome.value as { readonly [name: string]: Value };
}

function toStep({ id, model, inputs, outputs }: StepSpec): StepSource {
  return { id, model: modelNamed(model), inputs, outputs };
}

type Mappings = Pick<StepSource, 'inputs' | 'outputs'>;

function toMappings(given: { readonly [K in keyof Mappings]: Mappings[K] | undefined }): Mappings {
  const { inputs, outputs } = given;
  return { ...(inputs === undefined ? {} : { inputs }), ...(outputs === undefined ? {} : { outputs }) };
}

function toFlags({ useExtracts, populateExtracts }: Extract<Operation, { op: 'rerun' }>): Partial<Flags> {
  return {
    ...(useExtracts === undefined ? {} : { useExtracts }),
    ...(populateExtracts === undefined ? {} : { populateExtracts }),
  };
}
