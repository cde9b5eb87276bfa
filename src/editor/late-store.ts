import type { ReadableStore } from './readable-store.ts';

/** Calls back when what was shown first is on the screen. */
export type Later = (call: () => void) => void;

/** All that is asked for until it calls back is done in one go, so that a page renders once for all of it. */
export function inOneGo(later: Later): Later {
  let waiting: (() => void)[] = [];
  return (call) => {
    waiting.push(call);
    if (waiting.length > 1) return;
    later(() => {
      const calls = waiting;
      waiting = [];
      doAll(calls);
    });
  };
}

/** All of them, also where one breaks. */
function doAll([first, ...rest]: readonly (() => void)[]): void {
  if (first === undefined) return;
  try {
    first();
  } finally {
    doAll(rest);
  }
}

/**
 * The same state, of which listeners are told `later` as long as `isLate`: whoever looks at any other time sees what is
 * there now.
 */
export function createLateStore<S>(
  { getState, getInitialState, subscribe }: ReadableStore<S>,
  later: Later,
  isLate: () => boolean,
): ReadableStore<S> {
  const listeners = new Set<(state: S, previous: S) => void>();
  let told = getState();
  let waiting = false;
  const tell = () => {
    waiting = false;
    const [state, previous] = [getState(), told];
    told = state;
    if (state !== previous) for (const listener of [...listeners]) listener(state, previous);
  };
  subscribe(() => {
    if (!isLate()) tell();
    else if (!waiting) {
      waiting = true;
      later(tell);
    }
  });
  return {
    getState,
    getInitialState,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
