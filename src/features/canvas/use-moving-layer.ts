import { useStoreApi } from '@xyflow/react';
import { useLayoutEffect } from 'react';
import { isLarge } from './is-large.ts';

const PAUSE = 200; // ms

/**
 * While a large workflow is moved, the browser moves one picture of it, instead of painting every node anew in each
 * frame.
 */
export function useMovingLayer(): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    let followed = store.getState().transform;
    let layer: HTMLElement | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      layer?.style.removeProperty('will-change');
    };
    const follow = () => {
      const { transform, nodes, domNode } = store.getState();
      if (transform === followed) return;
      const isZoomed = transform[2] !== followed[2];
      followed = transform;
      if (!isLarge(nodes.length)) return;
      if (isZoomed) return end(); // the browser paints such a picture at full size, of which little is seen
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
