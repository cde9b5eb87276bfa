// The service worker keeps the editor at hand when there is no network. It is no part of the first screen: it comes
// some time after the first sign of a person. A newer version waits until the person takes it.
import { useSyncExternalStore } from 'react';
import { atFirstInput } from '#ui';
import type { WaitingVersion } from './service-worker.ts';

const LATER = 3_000; // ms: what the first input asks for loads before it

export interface Updates {
  /** The version that waits, if one does. */
  waiting(): WaitingVersion | undefined;
  subscribe(listener: () => void): () => void;
  /** The notice was closed. */
  dismiss(): void;
}

export function createUpdates(): Updates {
  let waiting: WaitingVersion | undefined;
  const listeners = new Set<() => void>();
  const set = (version: WaitingVersion | undefined) => {
    waiting = version;
    for (const listener of listeners) listener();
  };
  // Within another site's page there is nothing to install.
  if (import.meta.env.PROD && 'serviceWorker' in navigator && window.parent === window) {
    atFirstInput(() => {
      setTimeout(() => void follow(set), LATER);
    });
  }
  return {
    waiting: () => waiting,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dismiss: () => set(undefined),
  };
}

async function follow(tell: (version: WaitingVersion) => void): Promise<void> {
  try {
    const { followVersions } = await import('./service-worker.ts');
    await followVersions(tell);
  } catch {
    // Denied, or no network at this moment: the editor works without, and the next visit tries again.
  }
}

export function useWaitingVersion({ subscribe, waiting }: Updates): WaitingVersion | undefined {
  return useSyncExternalStore(subscribe, waiting);
}
