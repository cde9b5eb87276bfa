import { useStoreApi } from '@xyflow/react';
import { type RefObject, useLayoutEffect } from 'react';
import { type Detail, detailAt, unzoomAt, unzoomLineAt } from './zoom-levels.ts';

/** So many nodes take longer to style anew than a frame lasts: their text and wires wait for a pause in the zooming. */
const MANY = 200;
const PAUSE = 250; // ms

/** Tells the style sheets how far the view is zoomed, past React: a zoom must not render every node anew. */
export function useDetail(root: RefObject<HTMLElement | null>): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    let followed: number | undefined;
    let shown: Look | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const zoom = store.getState().transform[2];
      if (zoom === followed) return;
      followed = zoom;
      const next = lookAt(zoom);
      clearTimeout(timer);
      const many = store.getState().nodes.length > MANY;
      if (many && next.detail === shown?.detail) timer = setTimeout(() => show(next), PAUSE);
      else show(next);
    };
    const show = (next: Look) => {
      if (next.detail !== shown?.detail) {
        element.dataset.detail = next.detail;
        element.toggleAttribute('data-compact', next.detail !== 'full');
      }
      if (next.text !== shown?.text) setOrRemove(element, '--unzoom', next.text);
      if (next.line !== shown?.line) setOrRemove(element, '--unzoom-line', next.line);
      shown = next;
    };
    follow();
    const unsubscribe = store.subscribe(follow);
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [root, store]);
}

interface Look {
  readonly detail: Detail;
  /** Factors against the zoom; absent at full detail, where text and wires are zoomed like all else. */
  readonly text?: number;
  readonly line?: number;
}

function lookAt(zoom: number): Look {
  const detail = detailAt(zoom);
  return detail === 'full' ? { detail } : { detail, text: unzoomAt(zoom), line: unzoomLineAt(zoom) };
}

function setOrRemove(element: HTMLElement, property: string, value: number | undefined): void {
  if (value === undefined) element.style.removeProperty(property);
  else element.style.setProperty(property, String(value));
}
