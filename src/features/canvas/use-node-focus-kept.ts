import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useFocusKept } from '#ui';

const NODES = '[data-node]';

/** When the node that has the focus is taken away, the one that was next to it gets it. */
export function useNodeFocusKept(root: RefObject<HTMLElement | null>): void {
  const place = useRef(0);
  useEffect(() => {
    const element = root.current;
    const note = ({ target }: FocusEvent) => {
      const node = target instanceof Element ? target.closest(NODES) : null;
      if (element !== null && node !== null)
        place.current = [...element.querySelectorAll(NODES)].indexOf(node);
    };
    element?.addEventListener('focusin', note);
    return () => element?.removeEventListener('focusin', note);
  }, [root]);
  useFocusKept(
    root,
    useCallback((element: HTMLElement) => {
      const nodes = element.querySelectorAll<HTMLElement>(NODES);
      return nodes[Math.min(place.current, nodes.length - 1)] ?? null;
    }, []),
  );
}
