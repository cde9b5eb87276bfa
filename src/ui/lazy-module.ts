import { useSyncExternalStore } from 'react';
import { atFirstInput } from './at-first-input.ts';

/**
 * Code that is of use only once a person is there, such as dragging: it loads at the first sign of one. The hook that
 * is returned gives it as soon as it has come, and nothing before, or where it cannot be loaded.
 */
export function lazyModule<T>(load: () => Promise<T>): () => T | undefined {
  let loaded: T | undefined;
  const waiting = new Set<() => void>();
  const subscribe = (tell: () => void) => {
    waiting.add(tell);
    return () => waiting.delete(tell);
  };
  const ask = async () => {
    loaded = await load();
    for (const tell of waiting) tell();
  };
  atFirstInput(() => {
    // Offline, all that is done by dragging is done in other ways, too.
    ask().catch(() => undefined);
  });
  return () => useSyncExternalStore(subscribe, () => loaded);
}
