import { type RefObject, useEffect, useState } from 'react';
import { useEditor } from '#editor';
import { lazyModule } from '#ui';
import type { DropGap } from './drag-rows.ts';

export const useRowDragging = lazyModule(() => import('./drag-rows.ts'));

/** Where a row that is being dragged would go. Dropping it there moves its step. */
export function useDropGap(
  list: RefObject<HTMLElement | null>,
  rowHeight: number,
  padding: number,
): DropGap | undefined {
  const editor = useEditor();
  const dragging = useRowDragging();
  const [gap, setGap] = useState<DropGap>();
  useEffect(() => {
    if (list.current === null || dragging === undefined) return;
    return dragging.makeListTarget({ editor, list: list.current, rowHeight, padding, show: setGap });
  }, [editor, dragging, list, rowHeight, padding]);
  return gap;
}
