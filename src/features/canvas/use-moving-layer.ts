import { useStoreApi } from '@xyflow/react';
import { useLayoutEffect } from 'react';
import { isLarge } from './is-large.ts';

const PAUSE = 200; // ms

/**
 * While the view moves over a large workflow, the browser moves one picture of it, instead of painting every node anew
 * in each frame. After the move it is painted once more, sharp at the new zoom.
 */
export function useMovingLayer(): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    let followed = store.getState().transform;
    let layer: HTMLElement | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => layer?.style.removeProperty('will-change');
    const follow = () => {
      const { transform, nodes, domNode } = store.getState();
      if (transform === followed) return;
      followed = transform;
      if (!isLarge(nodes.length)) return;
      layer ??= domNode?.querySelector<HTMLElement>('.react-flow__viewport') ?? null;
      layer?.style.setProperty('will-change', 'transform');
      clearTimeout(timer);
      timer = setTimeout(end, PAUSE);
    };
    const unsubscribe = store.subscribe(follow);
    return () => {
      clearTimeout(timer);
      end();
      unsubscribe();
    };
  }, [store]);
}
