import { IconFilter2, IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { type BottomTab, useEditor } from '#editor';
import { classNames } from '#ui';
import styles from './filter.module.css';
import { useTableView } from './use-table-view.ts';

interface FilterFieldProps {
  readonly tab: BottomTab;
  /** Its accessible name: “Filter steps”. */
  readonly label: string;
  /** An icon until it is used. */
  readonly compact?: boolean;
}

/** Narrows a table down while a person types; Esc shows it whole again. */
export function FilterField({ tab, label, compact = false }: FilterFieldProps) {
  const { session } = useEditor();
  const view = useTableView(tab);
  const set = (query: string) => session.setTable(tab, { ...view, query });
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || view.query === '' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation(); // it empties the field, and stops no run
    set('');
  };
  return (
    <span className={classNames(styles.field, compact && styles.compact)} title={compact ? label : undefined}>
      <IconFilter2 size={14} stroke={1.75} aria-hidden="true" className={styles.icon} />
      <input
        type="text"
        className={styles.input}
        aria-label={label}
        placeholder="Filter"
        spellCheck={false}
        autoComplete="off"
        value={view.query}
        onChange={(event) => set(event.currentTarget.value)}
        onKeyDown={press}
      />
      {view.query !== '' && (
        <button type="button" className={styles.clear} aria-label="Clear the filter" onClick={() => set('')}>
          <IconX size={12} stroke={2} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
