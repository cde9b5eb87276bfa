import { type ComponentType, createElement, type PointerEvent, useState, useSyncExternalStore } from 'react';
import { atFirstInput } from './at-first-input.ts';
import { tellMissingCode } from './missing-code.ts';

interface Opening {
  readonly onClick: () => void;
  readonly onPointerDown: (event: PointerEvent) => void;
}

/**
 * A button that opens something: the button stands on the first screen, the code of what it opens does not. That
 * loads at the first sign of a person, and takes the button's place. A click that comes before it opens it then.
 */
export function lazyMenu<P extends object>(
  load: () => Promise<ComponentType<P & { readonly defaultOpened: boolean }>>,
  Button: ComponentType<P & Opening>,
): ComponentType<P> {
  let loaded: ComponentType<P & { readonly defaultOpened: boolean }> | undefined;
  const waiting = new Set<() => void>();
  const ask = async () => {
    loaded = await load();
    for (const tell of waiting) tell();
  };
  const subscribe = (tell: () => void) => {
    waiting.add(tell);
    return () => waiting.delete(tell);
  };
  atFirstInput(() => {
    // A click asks again, and then a failure is told of.
    ask().catch(() => undefined);
  });
  return function LazyMenu(props: P) {
    const Menu = useSyncExternalStore(subscribe, () => loaded);
    const [clicked, setClicked] = useState(false);
    if (Menu !== undefined) return createElement(Menu, { ...props, defaultOpened: clicked });
    const open = () => {
      setClicked(true);
      ask().catch(tellMissingCode);
    };
    // Already when it is pressed: the menu may take the button's place before it is let go, and then there is no click.
    const press = (event: PointerEvent) => {
      if (event.button === 0) open();
    };
    return createElement(Button, { ...props, onClick: open, onPointerDown: press });
  };
}
