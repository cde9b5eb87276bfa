import { type ComponentType, createElement, lazy, Suspense, useState } from 'react';
import { atFirstInput } from './at-first-input.ts';
import { tellMissingCode } from './missing-code.ts';

/**
 * A part of the screen that the first look does not need: its code loads at the first sign of a person, or when the
 * part is first shown, whichever comes first. `load` is asked at most twice; modules are fetched once. Where the code
 * cannot be had, the app says so and the part stays away until it is shown again.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  const ask = async () => {
    loaded = await load();
    return loaded;
  };
  const askOrTell = async (): Promise<{ readonly default: ComponentType<P> }> => {
    try {
      return { default: await ask() };
    } catch {
      tellMissingCode();
      return { default: Nothing };
    }
  };
  atFirstInput(() => {
    // When it is shown it is asked for again, and then a failure has a place to show.
    ask().catch(() => undefined);
  });
  return function LazyPart(props: P) {
    // Code that is there is drawn at once: a lazy component would show nothing first, and for as long as React holds
    // a placeholder back. The choice stays while the part is shown, so that it is not made anew.
    // A lazy component keeps a failure for good: each time the part is shown it gets one of its own.
    const [Part] = useState<ComponentType<P>>(() => loaded ?? lazy(askOrTell));
    return <Suspense fallback={null}>{createElement(Part, props)}</Suspense>;
  };
}

function Nothing() {
  return null;
}
