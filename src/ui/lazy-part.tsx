import { type ComponentType, createElement, lazy, Suspense } from 'react';

/**
 * A part of the screen that the first look does not need: its code loads at the first sign of a person, or when the
 * part is first shown, whichever comes first. `load` is asked at most twice; modules are fetched once.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = lazy(async () => ({ default: await load() }));
  atFirstInput(() => {
    // When it is shown it is asked for again, and then a failure has a place to show.
    load().catch(() => undefined);
  });
  return function LazyPart(props: P) {
    return <Suspense fallback={null}>{createElement(Part, props)}</Suspense>;
  };
}

function atFirstInput(work: () => void): void {
  const listening = new AbortController();
  const begin = () => {
    listening.abort();
    work();
  };
  for (const type of ['pointermove', 'pointerdown', 'keydown']) {
    window.addEventListener(type, begin, { capture: true, signal: listening.signal });
  }
}
