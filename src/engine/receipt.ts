// What a run leaves behind: why each step ran, was skipped, failed or was not reached [L2, L3].
import type { StepFailure } from './failure.ts';
import type { StepId } from './step.ts';
import type { Value } from './value.ts';

/** Counts the runs of one workflow object from 1; whoever runs it may give its own numbers. */
export type RunNumber = number;

/** Why a step runs [L2]: a closed union. */
export type Reason =
  | { readonly kind: 'first-run' }
  /**
   * One per changed field. `before` is absent for a field that is new, `after` for one that is gone; `slot` is
   * absent where a setting or a default feeds the field.
   */
  | {
      readonly kind: 'input-changed';
      readonly field: string;
      readonly slot?: string;
      readonly before?: Value;
      readonly after?: Value;
    }
  | { readonly kind: 'model-changed'; readonly before: string; readonly after: string }
  | { readonly kind: 'cache-off' }
  /** The last success did not fill the cache. */
  | { readonly kind: 'not-recorded' }
  | { readonly kind: 'failed-last-time' }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'volatile' };

interface ReceiptBase {
  readonly step: StepId;
  /** Place in the list at the time of the run, from 0. */
  readonly index: number;
  /** The model's name, as in the log. */
  readonly name: string;
}

export interface RanReceipt extends ReceiptBase {
  readonly kind: 'ran';
  readonly reasons: readonly Reason[];
  readonly milliseconds: number;
}
export interface SkippedReceipt extends ReceiptBase {
  readonly kind: 'skipped';
  /** The run whose result was used again. */
  readonly since: RunNumber;
  /** The fields that were compared and found equal. */
  readonly fields: readonly string[];
}
export interface FailedReceipt extends ReceiptBase {
  readonly kind: 'failed';
  readonly failure: StepFailure;
  readonly milliseconds: number;
  /** A model may run, or be skipped, and its outputs still not fit the state: it was counted then [R3, R4]. */
  readonly counted?: 'ran' | 'skipped';
}
export interface NotReachedReceipt extends ReceiptBase {
  readonly kind: 'not-reached';
  /** The step that ended the run. */
  readonly after: StepId;
}
export interface CancelledReceipt extends ReceiptBase {
  readonly kind: 'cancelled';
  /** False where the cancel came between two steps, before this one began. */
  readonly started: boolean;
  readonly milliseconds: number;
}
export type Receipt = RanReceipt | SkippedReceipt | FailedReceipt | NotReachedReceipt | CancelledReceipt;

export type LogEntry =
  | { readonly kind: 'running'; readonly index: number; readonly name: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'skipped'; readonly index: number; readonly name: string }
  | { readonly kind: 'failed'; readonly failure: StepFailure }
  | { readonly kind: 'cancelled'; readonly index: number; readonly name: string }
  /** What a model said through its context. */
  | { readonly kind: 'message'; readonly index: number; readonly message: string };

export interface Flags {
  /** Skip steps whose input is in the cache. */
  readonly useExtracts: boolean;
  /** Record what steps do in the cache. */
  readonly populateExtracts: boolean;
}

export type RunOutcome =
  /** `outputs` are the last step's, in mapping order; null for a workflow without steps [R5]. */
  | {
      readonly kind: 'completed';
      readonly outputs: readonly (readonly [slot: string, value: Value])[] | null;
    }
  | { readonly kind: 'failed'; readonly failure: StepFailure }
  | { readonly kind: 'cancelled'; readonly step: StepId; readonly index: number };
