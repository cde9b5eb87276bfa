import type { EngineClient, EngineReply } from '#editor';

/**
 * An engine whose code, worker and all, is no part of the first screen: it loads when `whenLikely` says so, or with
 * the first run. Stop works while it loads, too; where it cannot be had, the run says so and the next one asks again.
 */
export function createLateEngineClient(
  load: () => Promise<EngineClient>,
  whenLikely: (work: () => void) => void,
): EngineClient {
  let loading: Promise<EngineClient> | undefined;
  let ready: EngineClient | undefined;
  let disposed = false;
  let stopLoading: (() => void) | undefined;

  const ask = async () => {
    loading ??= load();
    try {
      ready = await loading;
    } catch (thrown) {
      loading = undefined;
      throw thrown;
    }
    if (disposed) ready.dispose();
    return ready;
  };
  whenLikely(() => {
    // A run asks again, and then a failure has a place to show.
    if (!disposed) ask().catch(() => undefined);
  });

  return {
    async run(request, onEvents): Promise<EngineReply> {
      if (ready !== undefined) return ready.run(request, onEvents);
      const stopped = new Promise<'stopped'>((resolve) => {
        stopLoading = () => resolve('stopped');
      });
      try {
        const engine = await Promise.race([ask(), stopped]);
        return engine === 'stopped' ? { kind: 'stopped' } : await engine.run(request, onEvents);
      } catch (thrown) {
        return {
          kind: 'engine-not-started',
          message: thrown instanceof Error ? thrown.message : String(thrown),
        };
      } finally {
        stopLoading = undefined;
      }
    },
    stop() {
      stopLoading?.();
      ready?.stop();
    },
    dispose() {
      disposed = true;
      stopLoading?.();
      ready?.dispose();
    },
  };
}
