import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { CSSProperties, ReactNode } from 'react';
import { type BottomTab, useEditor } from '#editor';
import { classNames } from '#ui';
import styles from './table.module.css';
import { nextSort, useTableView } from './use-table-view.ts';

interface SortHeadProps {
  readonly tab: BottomTab;
  /** The column, as the table view calls it. */
  readonly by: string;
  /** Whether the first click puts the largest on top. */
  readonly descendingFirst?: boolean;
  /** The table's own order goes by this column. */
  readonly natural?: boolean;
  readonly className?: string | undefined;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

/** The head of a column that the table can be sorted by: a click sorts, another turns it round, a third ends it. */
export function SortHead({
  tab,
  by,
  descendingFirst = false,
  natural = false,
  className,
  style,
  children,
}: SortHeadProps) {
  const { session } = useEditor();
  const { sort, ...view } = useTableView(tab);
  const mine = sort?.by === by ? sort : undefined;
  const descending = mine?.descending ?? false;
  const shown = mine !== undefined || (natural && sort === undefined);
  const Arrow = descending ? IconArrowDown : IconArrowUp;
  const click = () => {
    const next = nextSort(sort, by, descendingFirst);
    session.setTable(tab, { ...view, ...(next === undefined ? {} : { sort: next }) });
  };
  return (
    <th
      className={classNames(styles.sortable, className)}
      style={style}
      aria-sort={shown ? (descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" className={styles.sort} onClick={click}>
        {children}
        {mine !== undefined && <Arrow size={12} stroke={2} aria-hidden="true" />}
      </button>
    </th>
  );
}
