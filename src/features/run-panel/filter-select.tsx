import { IconChevronDown } from '@tabler/icons-react';
import { type BottomTab, useEditor } from '#editor';
import styles from './filter.module.css';
import { useTableView } from './use-table-view.ts';

export interface FilterGroup {
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

interface FilterSelectProps {
  readonly tab: BottomTab;
  /** Its accessible name: “Show steps by status”. */
  readonly label: string;
  /** What the choice of all rows is called. */
  readonly all: string;
  readonly groups: readonly FilterGroup[];
}

/** Shows one kind of row only. */
export function FilterSelect({ tab, label, all, groups }: FilterSelectProps) {
  const { session } = useEditor();
  const view = useTableView(tab);
  return (
    <span className={styles.select} data-on={view.only !== '' || undefined}>
      <select
        className={styles.options}
        aria-label={label}
        value={view.only}
        onChange={(event) => session.setTable(tab, { ...view, only: event.currentTarget.value })}
      >
        <option value="">{all}</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <IconChevronDown size={12} stroke={2} aria-hidden="true" className={styles.arrow} />
    </span>
  );
}
