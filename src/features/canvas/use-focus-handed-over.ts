import { type RefObject, useLayoutEffect } from 'react';

let waiting: string | undefined;
let handing = false;

/** Whether a node takes the focus only because it is drawn in another way: nobody went there. */
export function isHandingOver(): boolean {
  return handing;
}

/** A node that is drawn in another way is another element; the focus stays with the node. */
export function useFocusHandedOver(ref: RefObject<HTMLElement | null>, nodeId: string): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (waiting === nodeId && element !== null) {
      handing = true;
      element.focus({ preventScroll: true });
      handing = false;
    }
    return () => {
      if (element === null || element !== window.document.activeElement) return;
      waiting = nodeId;
      // The other element comes in the same turn, or never.
      queueMicrotask(() => {
        waiting = undefined;
      });
    };
  }, [ref, nodeId]);
}
