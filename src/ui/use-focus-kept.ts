import { type RefObject, useEffect } from 'react';

/**
 * When the element in `root` that has the focus is taken away, the one that `targetOf` finds gets it: otherwise a
 * keyboard would start over at the top of the page. Where there is none yet, it gets the focus as soon as it comes.
 */
export function useFocusKept(
  root: RefObject<HTMLElement | null>,
  targetOf: (root: HTMLElement) => HTMLElement | null,
): void {
  useEffect(() => {
    const node = root.current;
    if (node === null) return;
    let last: Element | undefined;
    const note = ({ target }: FocusEvent) => {
      last = target instanceof Element && node.contains(target) ? target : undefined;
    };
    const observer = new MutationObserver(() => {
      if (last === undefined || last.isConnected) return;
      // Somebody else has given it away.
      if (window.document.activeElement !== window.document.body) last = undefined;
      else targetOf(node)?.focus({ preventScroll: true });
    });
    window.document.addEventListener('focusin', note);
    observer.observe(node, { childList: true, subtree: true });
    return () => {
      window.document.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, [root, targetOf]);
}
