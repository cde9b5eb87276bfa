// What the editor asks of an engine, wherever that runs. It never starts one itself.
import type { Cache, Flags, PlacedStep, RunEvent, RunNumber, RunOutcome, StateSnapshot } from '#engine';

export interface EngineRequest {
  readonly run: RunNumber;
  readonly steps: readonly PlacedStep[];
  readonly flags: Flags;
  /** The state to start from. `leftBy` names the run that left it, so that an engine that did that run has it. */
  readonly state: StateSnapshot;
  readonly stateLeftBy?: RunNumber;
  readonly cache: Cache;
  readonly cacheLeftBy?: RunNumber;
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
  | { readonly kind: 'ended'; readonly outcome: RunOutcome }
  /** By `stop`: what was running is given up, and nothing of it was told. */
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
