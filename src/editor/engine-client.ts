// What the editor asks of an engine, wherever that runs. It never starts one itself.
import type { Cache, Flags, PlacedStep, RunEvent, RunNumber, RunOutcome, StateSnapshot } from '#engine';

export interface EngineRequest {
  readonly run: RunNumber;
  readonly steps: readonly PlacedStep[];
  readonly flags: Flags;
  /** The state to start from. */
  readonly state: StateSnapshot;
  readonly cache: Cache;
  /**
   * The run that left exactly this state, or this cache. An engine that did that run itself has it still, and it
   * need not be sent.
   */
  readonly stateLeftBy?: RunNumber | undefined;
  readonly cacheLeftBy?: RunNumber | undefined;
}

export interface EngineEvent {
  /** Epoch milliseconds, on the engine's side. */
  readonly at: number;
  readonly event: RunEvent;
}

/** The engine itself came to an end, not a step. */
export type EngineTrouble =
  | { readonly kind: 'engine-crashed'; readonly message: string }
  | { readonly kind: 'engine-not-started'; readonly message: string };

export type EngineReply =
  /** `milliseconds` is the run's own time, without the way to the engine and back. */
  | { readonly kind: 'ended'; readonly outcome: RunOutcome; readonly milliseconds: number }
  /** By `stop`: what was under way is given up, and nothing of it was told. */
  | { readonly kind: 'stopped' }
  | EngineTrouble;

export interface EngineClient {
  /** One run at a time. All events are told before the reply. */
  run(request: EngineRequest, onEvents: (events: readonly EngineEvent[]) => void): Promise<EngineReply>;
  /** Ends the run under way at once, also in the middle of a step. */
  stop(): void;
  /** Ends the engine for good. */
  dispose(): void;
}
