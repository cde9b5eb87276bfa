import type { StepLibrary } from '#document';
import { type EngineEvent, fromWireCache, fromWireState, fromWireStep, pack, unpack } from '#editor';
import { type Cache, type PlacedStep, runSteps, type StateSnapshot } from '#engine';
import type { EngineWorker } from './engine-protocol.ts';
import { createEventBatch } from './event-batch.ts';

/** What the last run had and left. */
interface Kept {
  readonly steps: readonly PlacedStep[];
  readonly state: StateSnapshot;
  readonly cache: Cache;
}

/** The engine on the worker's side. It keeps what its last run had and left, so that a rerun need not send that. */
export function createEngineSession(library: StepLibrary, now: () => number): EngineWorker {
  let last: Kept | undefined;
  return {
    ready() {},
    async run(packed, onEvents) {
      const { run, flags, ...sent } = unpack(packed);
      const steps =
        sent.steps === 'kept' ? kept(last).steps : sent.steps.map((step) => fromWireStep(step, library));
      const state = sent.state === 'kept' ? kept(last).state : fromWireState(sent.state);
      const cache = sent.cache === 'kept' ? kept(last).cache : fromWireCache(sent.cache);
      let told: unknown;
      const batch = createEventBatch<EngineEvent>((events) => {
        told = onEvents(pack(events));
      }, now);
      const startedAt = now();
      const result = await runSteps(
        { run, flags, steps, state, cache },
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
      last = { steps, state: result.state, cache: result.cache };
      batch.flush();
      await told; // answers may overtake events, which go through a port of their own
      return pack({ outcome: result.outcome, milliseconds });
    },
  };
}

function kept(last: Kept | undefined): Kept {
  if (last === undefined) throw new Error('The page relies on a run that this worker did not do.');
  return last;
}
