export { type Cache, type CacheEntry, type CacheMark, cleared, emptyCache, withEntry } from './cache.ts';
export { dataFlowOrder, slotUses } from './data-flow.ts';
export { equalValues } from './equality.ts';
export type { RunInput } from './execute-step.ts';
export {
  type CannotMutate,
  EngineError,
  type EngineFailure,
  type Fault,
  type MissingSlot,
  type RunnerFailure,
  type StateFailure,
  type StepFailure,
  type StepProblem,
} from './failure.ts';
export { type Cell, type Column, FileValue, LargeValue, TableValue } from './large-value.ts';
export { logLine } from './log.ts';
export { type PlanInput, planRun, type StepPlan, skipsAll } from './plan.ts';
export { findProblems, type Mend, type Problem, type ProblemsInput, sortByDataFlow } from './problems.ts';
export type {
  CancelledReceipt,
  FailedReceipt,
  Flags,
  LogEntry,
  NotReachedReceipt,
  RanReceipt,
  Reason,
  Receipt,
  RunNumber,
  RunOutcome,
  SkippedReceipt,
} from './receipt.ts';
export { type RunHooks, type RunResult, runSteps } from './run.ts';
export type { RunEvent } from './run-event.ts';
export { type Resolver, Runner } from './runner.ts';
export { emptyState, Slot, type StateSnapshot, stateFrom, type Writer } from './state.ts';
export { State, type StateOptions } from './state-facade.ts';
export {
  type InputMapping,
  type MappingSource,
  modelName,
  type OutputMapping,
  type PlacedStep,
  Step,
  type StepId,
  type StepSource,
  stepId,
} from './step.ts';
export {
  accepts,
  type CancelSignal,
  defineStepModel,
  type Field,
  type ModelFunction,
  type Output,
  type StepContext,
  type StepModel,
  type StepModelDefinition,
  type UnknownModel,
} from './step-model.ts';
export {
  adoptTree,
  isAdmitted,
  objectFrom,
  type RefusedValue,
  setOwn,
  toTree,
  toValue,
  type Value,
  type ValueOutcome,
} from './value.ts';
export { MAX_JSON_DEPTH, valueFromJson, valueToJson } from './value-json.ts';
export {
  any,
  boolean,
  canFit,
  file,
  integer,
  list,
  number,
  object,
  table,
  text,
  typeOfSchema,
  typeOfValue,
  type ValueType,
} from './value-type.ts';
export { slotOf, type Wiring } from './wiring.ts';
export { type RunReport, Workflow, type WorkflowMemory } from './workflow.ts';
export { workflowFromJson, workflowToJson } from './workflow-json.ts';
