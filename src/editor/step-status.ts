import type {
  CancelledReceipt,
  FailedReceipt,
  NotReachedReceipt,
  RanReceipt,
  RunNumber,
  SkippedReceipt,
  StepId,
} from '#engine';

/** What did happen to a step, or is happening: the last receipt, or its place in the run under way. */
export type StepStatus =
  | { readonly kind: 'not-run' }
  /** `waitingFor` is the index of the step before it. */
  | { readonly kind: 'queued'; readonly waitingFor?: number }
  /** `startedAt` in epoch milliseconds, `fraction` from 0 to 1. */
  | {
      readonly kind: 'running';
      readonly startedAt: number;
      readonly fraction?: number;
      readonly note?: string;
    }
  | { readonly kind: 'ran'; readonly receipt: RanReceipt; readonly run: RunNumber }
  | { readonly kind: 'skipped'; readonly receipt: SkippedReceipt; readonly run: RunNumber }
  | { readonly kind: 'failed'; readonly receipt: FailedReceipt; readonly run: RunNumber }
  | { readonly kind: 'cancelled'; readonly receipt: CancelledReceipt; readonly run: RunNumber }
  /** A step before it ended the run. */
  | {
      readonly kind: 'blocked';
      readonly receipt: NotReachedReceipt;
      readonly run: RunNumber;
      readonly by: BlockingStep;
    };

export interface BlockingStep {
  readonly step: StepId;
  readonly index: number;
  readonly title: string;
  readonly how: 'failed' | 'cancelled';
  /** The first slot that the blocked step needs and that has no value, with the step that would write it. */
  readonly needs?: { readonly slot: string; readonly from?: number };
}
