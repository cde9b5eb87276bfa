import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useRowFollowed, useRowInView, useVisibleRows } from '#ui';
import styles from './table.module.css';

const HEAD_HEIGHT = 28; // px, as in the style sheet

interface RowsProps {
  /** The header's cells, one for each column. */
  readonly head: ReactNode;
  readonly columns: number;
  readonly count: number;
  /** Height of a row with its line, in px. */
  readonly rowHeight: number;
  /** What the table holds, for assistive tools. */
  readonly label: string;
  readonly row: (index: number) => ReactNode;
  /** The row that is selected, which is brought into view. */
  readonly selected?: number | undefined;
  /** The row where something goes on: the table scrolls along with it, unless a person has scrolled elsewhere. */
  readonly followed?: number | undefined;
  /** What the columns need, in px; the table scrolls sideways where it is narrower. */
  readonly minWidth?: number;
}

/** A table that draws only the rows in view. */
export function Rows({
  head,
  columns,
  count,
  rowHeight,
  label,
  row,
  selected,
  followed,
  minWidth,
}: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  useRowInView(scroller, selected, rowHeight, HEAD_HEIGHT);
  useRowFollowed(scroller, followed, rowHeight, HEAD_HEIGHT);
  useRowClicks(scroller);
  const { first, end, before, after } = useVisibleRows(scroller, count, rowHeight);
  return (
    <div ref={scroller} className={styles.scroller}>
      <table className={styles.table} aria-label={label} aria-rowcount={count + 1} style={{ minWidth }}>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>
          {before > 0 && <Gap columns={columns} height={before} />}
          {Array.from({ length: end - first }, (_, at) => row(first + at))}
          {after > 0 && <Gap columns={columns} height={after} />}
        </tbody>
      </table>
    </div>
  );
}

/** A click beside a row's button is one on it, unless it is on something else that can be clicked, or ends a selection. */
function useRowClicks(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const node = scroller.current;
    if (node === null) return;
    const press = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || target.closest('button, a, input') !== null) return;
      if (window.getSelection()?.isCollapsed === false) return;
      const button = target.closest('tr')?.querySelector<HTMLElement>(`.${styles.select}`);
      button?.focus({ preventScroll: true });
      button?.click();
    };
    node.addEventListener('click', press);
    return () => node.removeEventListener('click', press);
  }, [scroller]);
}

function Gap({ columns, height }: { readonly columns: number; readonly height: number }) {
  return (
    <tr>
      <td className={styles.gap} colSpan={columns} style={{ height }} />
    </tr>
  );
}
