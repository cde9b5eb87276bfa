import type { StepLibrary } from '#document';
import type { EngineEvent } from '#editor';
import { type Cache, runSteps, type StateSnapshot } from '#engine';
import {
  type EngineWorker,
  fromWireCache,
  fromWireState,
  fromWireStep,
  pack,
  unpack,
} from './engine-protocol.ts';
import { createEventBatch } from './event-batch.ts';

/** The engine on the worker's side. It keeps what its last run left, so that a rerun need not send that again. */
export function createEngineSession(library: StepLibrary, now: () => number): EngineWorker {
  let left: { readonly state: StateSnapshot; readonly cache: Cache } | undefined;
  return {
    ready() {},
    async run(packed, onEvents) {
      const { run, flags, steps, state, cache } = unpack(packed);
      let told: unknown;
      const batch = createEventBatch<EngineEvent>((events) => {
        told = onEvents(pack(events));
      }, now);
      const startedAt = now();
      const result = await runSteps(
        {
          run,
          flags,
          steps: steps.map((step) => fromWireStep(step, library)),
          state: state === 'kept' ? keptOf(left).state : fromWireState(state),
          cache: cache === 'kept' ? keptOf(left).cache : fromWireCache(cache),
        },
        {
          now,
          onEvent(event) {
            batch.add({ at: now(), event });
            // The step may keep this thread busy for long, and nothing would be sent until it is done.
            if (event.kind === 'step-started') batch.flush();
          },
        },
      );
      const milliseconds = now() - startedAt;
      left = { state: result.state, cache: result.cache };
      batch.flush();
      await told; // answers may overtake events, which go through a port of their own
      return pack({ outcome: result.outcome, milliseconds });
    },
  };
}

function keptOf<T>(left: T | undefined): T {
  if (left === undefined) throw new Error('The page relies on a run that this worker did not do.');
  return left;
}
