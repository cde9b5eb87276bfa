import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

const SPARE = 8; // rows drawn above and below what is seen
const GRAIN = 4; // rows that scroll by before anything is drawn anew

export interface VisibleRows {
  /** The rows to draw: from `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
  /** Room to leave for the rows that are not drawn, in px. */
  readonly before: number;
  readonly after: number;
}

/** Which of many equally high rows to draw. Where there are few, all of them are. */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): VisibleRows {
  const [view, setView] = useState({ top: 0, height: 0 });
  useLayoutEffect(() => {
    const node = scroller.current;
    if (node === null) return;
    const grain = rowHeight * GRAIN;
    const look = () => {
      const next = {
        top: Math.floor(node.scrollTop / grain) * grain,
        height: Math.ceil(node.clientHeight / grain) * grain,
      };
      setView((now) => (now.top === next.top && now.height === next.height ? now : next));
    };
    look();
    node.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(node);
    return () => {
      node.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller, rowHeight]);
  return visibleRows(view, count, rowHeight);
}

/** Scrolls as little as it takes to show a row, when it becomes the one to show. `head` is what covers the top, in px. */
export function useRowInView(
  scroller: RefObject<HTMLElement | null>,
  row: number | undefined,
  rowHeight: number,
  head = 0,
): void {
  useLayoutEffect(() => {
    const node = scroller.current;
    if (node === null || row === undefined) return;
    node.scrollTop = scrollTopShowing(
      { top: node.scrollTop, height: node.clientHeight - head },
      row * rowHeight,
      rowHeight,
    );
  }, [scroller, row, rowHeight, head]);
}

/** The same for a row that wanders: whoever has scrolled away from where it was is left in peace. */
export function useRowFollowed(
  scroller: RefObject<HTMLElement | null>,
  row: number | undefined,
  rowHeight: number,
  head = 0,
): void {
  const last = useRef<number>(undefined);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = row;
    const node = scroller.current;
    if (node === null || row === undefined) return;
    const view = { top: node.scrollTop, height: node.clientHeight - head };
    node.scrollTop = scrollTopFollowing(view, { before, row }, rowHeight);
  }, [scroller, row, rowHeight, head]);
}

interface View {
  readonly top: number;
  readonly height: number;
}

/** A view that has been scrolled away from the row before stays where it is. */
export function scrollTopFollowing(
  view: View,
  { before, row }: { readonly before: number | undefined; readonly row: number },
  rowHeight: number,
): number {
  const left = before !== undefined && scrollTopShowing(view, before * rowHeight, rowHeight) !== view.top;
  return left ? view.top : scrollTopShowing(view, row * rowHeight, rowHeight);
}

export function scrollTopShowing({ top, height }: View, rowTop: number, rowHeight: number): number {
  if (rowTop < top) return rowTop;
  return Math.max(top, rowTop + rowHeight - height);
}

export function visibleRows({ top, height }: View, count: number, rowHeight: number): VisibleRows {
  const last = Math.ceil((top + height) / rowHeight) + GRAIN + SPARE;
  const end = Math.min(count, last);
  const first = Math.max(0, Math.min(end, Math.floor(top / rowHeight) - SPARE));
  return { first, end, before: first * rowHeight, after: (count - end) * rowHeight };
}
