import { runSteps } from '#engine';
import type { EngineClient, EngineEvent, EngineReply } from '../engine-client.ts';

/** An engine on the caller's own thread: a run is over when its models are, and Stop works between awaits. */
export function createInProcessEngine(now: () => number = () => performance.now()): EngineClient {
  let stopRun: (() => void) | undefined;
  return {
    async run({ run, steps, flags, state, cache }, onEvents): Promise<EngineReply> {
      const controller = new AbortController();
      const startedAt = now();
      const stopped = new Promise<EngineReply>((resolve) => {
        stopRun = () => {
          resolve({ kind: 'stopped' });
          controller.abort();
        };
      });
      let untold: EngineEvent[] = [];
      const tell = () => {
        if (!controller.signal.aborted && untold.length > 0) onEvents(untold);
        untold = [];
      };
      const onEvent = (event: EngineEvent['event']) => {
        if (untold.length === 0) queueMicrotask(tell);
        untold.push({ at: now(), event });
      };
      const ended = Promise.resolve(
        runSteps({ run, steps, flags, state, cache }, { now, signal: controller.signal, onEvent }),
      ).then(({ outcome }): EngineReply => {
        tell();
        return { kind: 'ended', outcome, milliseconds: now() - startedAt };
      });
      return await Promise.race([stopped, ended]);
    },
    stop: () => stopRun?.(),
    dispose: () => stopRun?.(),
  };
}
