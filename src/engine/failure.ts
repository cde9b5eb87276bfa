// What can go wrong, as values. Sentences for people are made elsewhere, from these.
import type { StepId } from './step.ts';
import type { RefusedValue, Value } from './value.ts';
import type { ValueType } from './value-type.ts';

export interface MissingSlot {
  readonly kind: 'missing-slot';
  readonly slot: string;
}
export interface CannotMutate {
  readonly kind: 'cannot-mutate';
  readonly slot: string;
}
/** The mapping names a key that the output lacks; `keys` are the ones it has. */
export interface MissingOutput {
  readonly kind: 'missing-output';
  readonly key: string;
  readonly keys: readonly string[];
}
export type StateFailure = MissingSlot | CannotMutate;

/** One fault of a model input [P2]. */
export interface Fault {
  readonly field: string;
  readonly reason: 'missing' | 'type' | 'unknown';
  /** What the field takes; absent for a field that the model does not have. */
  readonly expected?: ValueType;
  /** What it was given; absent when it was given nothing. */
  readonly found?: Value;
  /** Where the value came from; absent for settings and defaults. */
  readonly slot?: string;
}

/** Why a step cannot go on. Each is found at the step it is reported for. */
export type StepProblem =
  | MissingSlot
  | { readonly kind: 'unknown-model'; readonly model: string }
  | { readonly kind: 'invalid-input'; readonly faults: readonly Fault[] }
  | { readonly kind: 'run-failed'; readonly message: string }
  /** The model gave back something that is no table of values. */
  | { readonly kind: 'invalid-output'; readonly refused: RefusedValue }
  | MissingOutput
  | CannotMutate;

export type StepFailure = StepProblem & { readonly step: StepId; readonly index: number };

export type RunnerFailure =
  | { readonly kind: 'not-run' }
  | { readonly kind: 'unresolved-reference'; readonly reference: string; readonly message: string };

export type EngineFailure =
  | StepFailure
  | StateFailure
  | RunnerFailure
  | RefusedValue
  | { readonly kind: 'no-such-step'; readonly index: number }
  | { readonly kind: 'not-recorded-yet'; readonly index: number }
  | { readonly kind: 'duplicate-step-id'; readonly id: string }
  | { readonly kind: 'invalid-json'; readonly message: string };

/** Thrown by the classes that mirror the seed's API, where the seed raises; the functions below them return values. */
export class EngineError extends Error {
  readonly failure: EngineFailure;

  constructor(failure: EngineFailure) {
    super(messageOf(failure));
    this.name = 'EngineError';
    this.failure = failure;
  }
}

// Only what a developer meets in a stack trace; the first two texts are the seed's own [T2, U1].
function messageOf(failure: EngineFailure): string {
  if (failure.kind === 'cannot-mutate') return `Cannot mutate key: ${failure.slot}`;
  if (failure.kind === 'not-run') return 'Cannot rerun workflow without a rerunWorkflow';
  return `${failure.kind} ${JSON.stringify({ ...failure, kind: undefined })}`;
}
