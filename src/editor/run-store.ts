import type { Cache, Flags, LogEntry, Receipt, RunNumber, RunOutcome, StateSnapshot, StepId } from '#engine';
import type { EngineTrouble } from './engine-client.ts';
import type { ReadableStore } from './readable-store.ts';

/** How a run ended: by itself, or because the engine did. */
export type RunEnding = RunOutcome | EngineTrouble;

/** What a run was asked to do. */
export interface RunOrder {
  readonly run: RunNumber;
  /** Run starts with an empty cache and counters; a rerun keeps them. */
  readonly kind: 'run' | 'rerun';
  readonly on: 'fresh' | 'current';
  /** Name of the scenario whose values it started from. */
  readonly scenario: string;
  readonly flags: Flags;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** The steps it goes over, in order. */
  readonly steps: readonly { readonly id: StepId; readonly name: string }[];
  /** The state it started from. */
  readonly stateBefore: StateSnapshot;
  /** The cache before the run, for what changed from before to after. */
  readonly cacheBefore: Cache;
}

export interface RunRecord extends RunOrder {
  readonly milliseconds: number;
  readonly outcome: RunEnding;
  /** One per step, in list order. */
  readonly receipts: readonly Receipt[];
  /** The state it left. */
  readonly state: StateSnapshot;
}

export interface RunningStep {
  readonly step: StepId;
  readonly index: number;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** From 0 to 1; absent until the step reports progress. */
  readonly fraction?: number;
  readonly note?: string;
}

export type RunPhase =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly order: RunOrder;
      /** Receipts so far, in list order. */
      readonly receipts: readonly Receipt[];
      readonly current?: RunningStep;
    };

export interface LogLine {
  /** Grows by one with each line. */
  readonly number: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly run: RunNumber;
  readonly entry:
    | LogEntry
    | { readonly kind: 'run-started'; readonly order: RunOrder }
    | { readonly kind: 'run-ended'; readonly outcome: RunEnding; readonly milliseconds: number };
}

export interface RunState {
  readonly phase: RunPhase;
  /** Oldest first; the newest 50. */
  readonly history: readonly RunRecord[];
  /** The last receipt of every step that has one. */
  readonly receipts: ReadonlyMap<StepId, { readonly run: RunNumber; readonly receipt: Receipt }>;
  readonly cache: Cache;
  /** During and after a run; absent before the first one. */
  readonly state?: StateSnapshot;
  /** List indices; they accumulate over reruns and start anew with each Run. */
  readonly stepsRan: readonly number[];
  readonly stepsSkipped: readonly number[];
  /** The newest 5,000 lines. */
  readonly log: readonly LogLine[];
}

export interface RunStore extends ReadableStore<RunState> {
  /** Forgets one step's cached result, or all of them; without effect while a run is under way. */
  clearCache(step?: StepId): void;
  clearLog(): void;
}
