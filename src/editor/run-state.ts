// What is known of the runs.
import {
  type Cache,
  emptyCache,
  type Flags,
  type LogEntry,
  type PlacedStep,
  type Receipt,
  type RunNumber,
  type RunOutcome,
  type StateSnapshot,
  type StepId,
} from '#engine';
import type { EngineTrouble } from './engine-client.ts';

/** How a run ended: by itself, or because the engine did. */
export type RunEnding = RunOutcome | EngineTrouble;

/** What a run was asked to do. */
export interface RunOrder {
  readonly run: RunNumber;
  /** Run starts with an empty cache and counters; a rerun keeps them. */
  readonly kind: 'run' | 'rerun';
  readonly on: 'fresh' | 'current';
  /** Name of the scenario that was chosen. */
  readonly scenario: string;
  readonly flags: Flags;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** The steps as they were then. */
  readonly steps: readonly PlacedStep[];
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
  /** The step it is about; absent for a line about the whole run. */
  readonly index?: number;
  readonly entry:
    | LogEntry
    | { readonly kind: 'run-started'; readonly order: RunOrder }
    | { readonly kind: 'run-ended'; readonly outcome: RunEnding; readonly milliseconds: number };
}

export interface LastReceipt {
  readonly run: RunNumber;
  readonly receipt: Receipt;
}

/** What the document brought along, until the first run here. */
export type Brought =
  /** Made by whoever sent the link: the results are shown, and no run uses them. */
  | { readonly kind: 'link'; readonly results: Cache }
  /**
   * What a file of pyswark remembers is the workflow's own: its results are in the cache, as those of run 0, and a rerun
   * goes on from them as it would there.
   */
  | { readonly kind: 'file'; readonly flags: Flags };

export interface RunState {
  readonly phase: RunPhase;
  /** Oldest first; the newest 50. */
  readonly history: readonly RunRecord[];
  /** The last receipt of every step that has one. */
  readonly receipts: ReadonlyMap<StepId, LastReceipt>;
  readonly cache: Cache;
  readonly brought?: Brought;
  /** During and after a run; absent before the first one. */
  readonly state?: StateSnapshot;
  /** List indices; they accumulate over reruns and start anew with each Run. */
  readonly stepsRan: readonly number[];
  readonly stepsSkipped: readonly number[];
  /** The newest 5,000 lines. */
  readonly log: readonly LogLine[];
  /** When each run began, in epoch milliseconds; also of runs that the history has forgotten. */
  readonly startedAt: ReadonlyMap<RunNumber, number>;
}

export const initialRunState: RunState = {
  phase: { kind: 'idle' },
  history: [],
  receipts: new Map(),
  cache: emptyCache,
  stepsRan: [],
  stepsSkipped: [],
  log: [],
  startedAt: new Map(),
};

/** The results that came along; undefined where none did. */
export function broughtCache({ brought, cache }: Pick<RunState, 'brought' | 'cache'>): Cache | undefined {
  return brought?.kind === 'file' ? cache : brought?.results;
}

/** Whether there is something that a rerun goes on from: a run that was made here, or what a file remembers of some. */
export function canRerun({ state, brought, cache, stepsRan, stepsSkipped }: RunState): boolean {
  if (state !== undefined) return true;
  if (brought?.kind !== 'file') return false;
  return cache.entries.size + cache.marks.size + stepsRan.length + stepsSkipped.length > 0;
}
