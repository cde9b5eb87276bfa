// What page and worker say to each other.

import {
  admitted,
  type EngineEvent,
  type EngineRequest,
  fromWireEntry,
  type Packed,
  toWireState,
  toWireStep,
  type WireState,
  type WireStep,
} from '#editor';
import { type Cache, type Flags, type RunNumber, type RunOutcome, Slot } from '#engine';

/** The worker's side. */
export interface EngineWorker {
  /** Answers as soon as the worker has been loaded. */
  ready(): void;
  /** Runs to the end; all events are told before it answers. */
  run(request: Packed<WireRequest>, onEvents: EngineListener): Promise<Packed<WireReply>>;
}

/** Comlink answers each call with a promise; it tells when the events have arrived. */
export type EngineListener = (events: Packed<readonly EngineEvent[]>) => void;

interface WireReply {
  readonly outcome: RunOutcome;
  readonly milliseconds: number;
}

/** A run, as it is sent. What is `kept` is as the run before had or left it, and the worker has that still. */
export interface WireRequest {
  readonly run: RunNumber;
  readonly flags: Flags;
  readonly steps: readonly WireStep[] | 'kept';
  readonly state: WireState | 'kept';
  readonly cache: Cache | 'kept';
}

/** `last` is the run that the worker did last. */
export function toWire(
  request: EngineRequest,
  last: Pick<EngineRequest, 'run' | 'steps'> | undefined,
): WireRequest {
  const { run, flags, steps, state, cache, stateLeftBy, cacheLeftBy } = request;
  const isKept = (leftBy: RunNumber | undefined) => leftBy !== undefined && leftBy === last?.run;
  return {
    run,
    flags,
    steps: steps === last?.steps ? 'kept' : steps.map(toWireStep),
    state: isKept(stateLeftBy) ? 'kept' : toWireState(state),
    cache: isKept(cacheLeftBy) ? 'kept' : cache,
  };
}

/** Events as the editor expects them: with slots and values of this side. */
export function fromWireEvent({ at, event }: EngineEvent): EngineEvent {
  if (event.kind !== 'step-settled') return { at, event };
  const { posted, entry } = event;
  return {
    at,
    event: {
      ...event,
      posted: posted.map(([name, { value, writer }]) => [name, new Slot(admitted(value), writer)]),
      ...(entry === undefined ? {} : { entry: fromWireEntry(entry) }),
    },
  };
}
