import { type RefObject, useEffect, useMemo } from 'react';
import { portSelector } from './page-marks.ts';

/** What a hand did on the canvas before the code was there that answers it. */
export interface EarlyPress {
  /** Does it again, once; from then on nothing is kept. */
  replay(): void;
}

/**
 * The code for wiring loads at the first sign of a person, who may be quicker: the last press on a port, with where it
 * was led and let go, the last click beside the nodes or the place where the pointer rests is kept for it.
 */
export function useEarlyPress(root: RefObject<HTMLElement | null>): EarlyPress {
  const early = useMemo(keepEarlyPress, []);
  useEffect(() => (root.current === null ? undefined : early.watch(root.current)), [early, root]);
  return early;
}

const NOT_BESIDE = '.react-flow__node, button';

function keepEarlyPress(): EarlyPress & { watch(root: HTMLElement): () => void } {
  let listening: AbortController | undefined;
  let kept: readonly (PointerEvent | MouseEvent)[] = [];
  let answered = false;

  function watch(root: HTMLElement): () => void {
    if (answered) return () => undefined;
    listening = new AbortController();
    const { signal } = listening;
    const forget = () => {
      kept = [];
    };
    const pressing = ({ pointerId }: PointerEvent) => {
      const [first, ...rest] = kept;
      const pressed = first?.type === 'pointerdown' && (first as PointerEvent).pointerId === pointerId;
      return pressed && !rest.some(({ type }) => type === 'pointerup');
    };
    const listen = <K extends keyof WindowEventMap>(type: K, handle: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(type, handle, { capture: true, signal });
    listen('pointerdown', (event) => {
      forget();
      const { target, button, isPrimary, ctrlKey, metaKey, shiftKey } = event;
      if (button !== 0 || !isPrimary || ctrlKey || metaKey || shiftKey) return;
      if (!isIn(root, target) || target.closest(portSelector) === null) return;
      event.preventDefault(); // or text beside the way would be selected
      kept = [event];
    });
    listen('pointermove', (event) => {
      if (pressing(event)) kept = [...kept.filter(({ type }) => type !== 'pointermove'), event];
      else if (event.buttons === 0 && kept.every(({ type }) => type === 'pointermove')) {
        kept = isIn(root, event.target) ? [event] : [];
      }
    });
    listen('pointerup', (event) => {
      if (pressing(event)) kept = [...kept, event];
    });
    listen('pointercancel', forget);
    listen('keydown', ({ key }) => {
      if (key === 'Escape' || kept[0]?.type === 'click') forget(); // a key after the click may mean something else
    });
    root.addEventListener(
      'click',
      (event) => {
        const { target } = event;
        const ofPress = kept.some(({ type }) => type === 'pointerdown'); // the browser makes one of each
        if (!ofPress && isIn(root, target) && target.closest(NOT_BESIDE) === null) kept = [event];
      },
      { signal },
    );
    return () => listening?.abort();
  }

  return {
    watch,
    replay() {
      answered = true;
      listening?.abort();
      const events = kept;
      kept = [];
      for (const event of events) {
        const again =
          event.type === 'click' ? new MouseEvent('click', event) : new PointerEvent(event.type, event);
        event.target?.dispatchEvent(again);
      }
    },
  };
}

function isIn(root: HTMLElement, target: EventTarget | null): target is Element {
  return target instanceof Element && root.contains(target);
}
