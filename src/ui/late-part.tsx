import { type ComponentType, useEffect, useState } from 'react';
import { atFirstInput } from './at-first-input.ts';

/**
 * A part that has nothing to show before a person did something: it is not there, and its code does not load, until
 * then. Where the code cannot be had, the part stays away.
 */
export function latePart(load: () => Promise<ComponentType>): ComponentType {
  let loaded: ComponentType | undefined;
  return function LatePart() {
    const [Part, setPart] = useState<ComponentType | undefined>(() => loaded);
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
    return Part === undefined ? null : <Part />;
  };
}
