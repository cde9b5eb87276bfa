import { type ComponentType, createElement, lazy, Suspense } from 'react';

/**
 * A part of the screen that the first look does not need: its code loads when the browser is idle, or when the part
 * is first shown, whichever comes first. `load` is asked at most twice; modules are fetched once.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = lazy(async () => ({ default: await load() }));
  whenIdle(() => {
    // When it is shown it is asked for again, and then a failure has a place to show.
    load().catch(() => undefined);
  });
  return function LazyPart(props: P) {
    return <Suspense fallback={null}>{createElement(Part, props)}</Suspense>;
  };
}

const LATEST = 2_000; // ms

function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: LATEST });
  else setTimeout(work, LATEST); // Safari
}
