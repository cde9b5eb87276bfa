import { useStoreApi } from '@xyflow/react';
import { type RefObject, useLayoutEffect } from 'react';
import { detailAt } from './zoom-levels.ts';

/** Tells the style sheets how far the view is zoomed, past React: a zoom must not render every node anew. */
export function useDetail(root: RefObject<HTMLElement | null>): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    let shown: number | undefined;
    const follow = () => {
      const zoom = store.getState().transform[2];
      if (zoom === shown) return;
      shown = zoom;
      const detail = detailAt(zoom);
      element.dataset.detail = detail;
      element.toggleAttribute('data-compact', detail !== 'full');
      element.style.setProperty('--unzoom', String(1 / zoom));
      element.style.setProperty('--unzoom-line', String(Math.max(1, 0.8 / zoom)));
    };
    follow();
    return store.subscribe(follow);
  }, [root, store]);
}
