import { type ComponentType, useEffect, useState } from 'react';
import { atFirstInput } from './at-first-input.ts';

/**
 * A part that has nothing to show before a person did something: it is not there, and its code does not load, until
 * then. Where the code cannot be had, the part stays away.
 */
export function latePart<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function LatePart(props: P) {
    const [Part, setPart] = useState<ComponentType<P> | undefined>(() => loaded);
    useEffect(() => {
      if (loaded !== undefined) return;
      return atFirstInput(() => {
        load().then(
          (it) => {
            loaded = it;
            setPart(() => it);
          },
          () => undefined,
        );
      });
    }, []);
    return Part === undefined ? null : <Part {...props} />;
  };
}
