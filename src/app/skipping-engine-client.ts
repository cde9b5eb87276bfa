import type { EngineClient, EngineEvent, EngineReply, EngineRequest } from '#editor';
import { type RunNumber, runSteps, skipsAll } from '#engine';

type LeftBy = Pick<EngineRequest, 'stateLeftBy' | 'cacheLeftBy'>;

/**
 * A run that skips every step calls no model, so it is done here and now: the way to a worker and back takes longer than
 * all of it. Any other run is the engine's. `now` in epoch milliseconds.
 */
export function createSkippingEngineClient(engine: EngineClient, now: () => number): EngineClient {
  /** The last run that was done here, and which run of the engine left the same: that one knows only of its own. */
  let here: ({ readonly run: RunNumber } & LeftBy) | undefined;
  return {
    async run(request, onEvents): Promise<EngineReply> {
      const { run, state, cache } = request;
      const stateLeftBy = request.stateLeftBy === here?.run ? here?.stateLeftBy : request.stateLeftBy;
      const cacheLeftBy = request.cacheLeftBy === here?.run ? here?.cacheLeftBy : request.cacheLeftBy;
      if (!skipsAll(request)) return engine.run({ ...request, stateLeftBy, cacheLeftBy }, onEvents);
      const events: EngineEvent[] = [];
      const startedAt = now();
      const onEvent = (event: EngineEvent['event']) => events.push({ at: now(), event });
      const result = await runSteps(request, { now, onEvent });
      const milliseconds = now() - startedAt;
      here = {
        run,
        stateLeftBy: result.state === state ? stateLeftBy : undefined,
        cacheLeftBy: result.cache === cache ? cacheLeftBy : undefined,
      };
      onEvents(events);
      return { kind: 'ended', outcome: result.outcome, milliseconds };
    },
    stop: engine.stop,
    dispose: engine.dispose,
  };
}
