import {
  IconAlertCircle,
  IconArrowLeft,
  IconArrowsExchange,
  IconChevronRight,
  IconPlus,
  IconRowInsertTop,
  IconTool,
  IconUnlink,
} from '@tabler/icons-react';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { TypeShape } from '#ui';
import styles from './filter-list.module.css';
import {
  bestRow,
  filterSections,
  type ListKey,
  type ListSection,
  type RowMark,
  rowAfter,
} from './list-rows.ts';

interface FilterListProps {
  readonly title: string;
  readonly sections: readonly ListSection[];
  /** Says why there is nothing to choose. */
  readonly empty: string;
  /** Absent where there is no list before this one. */
  readonly onBack: (() => void) | undefined;
  readonly onClose: () => void;
  /** The row to begin at. */
  readonly start: number;
}

const listKeys: ReadonlySet<string> = new Set<ListKey>(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp']);

/** A field that filters a list below it; the focus stays in the field. */
export function FilterList({ title, sections, empty, start, onBack, onClose }: FilterListProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(start);
  const shown = filterSections(sections, query);
  const rows = shown.flatMap((section) => section.rows);
  const current = rows[active];
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const leave = onBack ?? onClose;
    if (listKeys.has(event.key)) setActive(rowAfter(event.key as ListKey, active, rows.length));
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) current?.choose();
    else if (event.key === 'Escape') leave();
    else if (event.key === 'Tab') onClose();
    else if (query === '' && event.key === 'ArrowRight' && current?.leads) current.choose();
    else if (query === '' && (event.key === 'ArrowLeft' || event.key === 'Backspace')) onBack?.();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <header className={styles.head}>
        {onBack !== undefined && (
          <button type="button" className={styles.back} aria-label="Back" title="Back (Esc)" onClick={onBack}>
            <IconArrowLeft size={14} stroke={1.75} aria-hidden="true" />
          </button>
        )}
        <span className={styles.title}>{title}</span>
      </header>
      <input
        type="text"
        role="combobox"
        // biome-ignore lint/a11y/noAutofocus: a person asked for this list and goes on in it
        autoFocus
        className={styles.field}
        placeholder="Type to filter"
        aria-label={title}
        aria-expanded={rows.length > 0}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={current === undefined ? undefined : `${id}${current.id}`}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          const next = event.target.value;
          setQuery(next);
          setActive(
            bestRow(
              filterSections(sections, next).flatMap((section) => section.rows),
              next,
            ),
          );
        }}
        onKeyDown={press}
      />
      <div ref={list} id={`${id}list`} role="listbox" aria-label={title} className={styles.list}>
        {shown.map((section) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
          <div key={section.label} role="group" aria-label={section.label}>
            <div className={styles.label} role="presentation">
              {section.label}
            </div>
            {section.rows.map((row) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys, it names this row by its id
              <div
                key={row.id}
                id={`${id}${row.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={row === current}
                className={styles.row}
                onPointerMove={() => setActive(rows.indexOf(row))}
                onMouseDown={(event) => event.preventDefault()}
                onClick={row.choose}
              >
                <span className={styles.mark}>
                  <Mark mark={row.mark} />
                </span>
                <span className={styles.words}>
                  <span className={styles.line}>
                    <b className={styles.name}>{row.label}</b>
                    {row.detail !== undefined && <span className={styles.detail}>{row.detail}</span>}
                  </span>
                  {row.text !== undefined && <small className={styles.text}>{row.text}</small>}
                </span>
                {row.leads && <IconChevronRight size={14} stroke={1.75} aria-hidden="true" />}
              </div>
            ))}
            {section.hidden > 0 && (
              <div className={styles.more} role="presentation">
                {section.hidden} more: type to find them
              </div>
            )}
          </div>
        ))}
      </div>
      {rows.length === 0 && (
        <p className={styles.empty} role="status">
          {query === '' ? empty : `Nothing matches “${query}”.`}
        </p>
      )}
    </>
  );
}

function Mark({ mark }: { readonly mark: RowMark }) {
  const look = { size: 14, stroke: 1.75, 'aria-hidden': true } as const;
  switch (mark.kind) {
    case 'type':
      return <TypeShape type={mark.type} open={mark.open ?? false} />;
    case 'new':
      return <IconPlus {...look} />;
    case 'insert':
      return <IconRowInsertTop {...look} />;
    case 'disconnect':
      return <IconUnlink {...look} />;
    case 'move':
      return <IconArrowsExchange {...look} />;
    case 'mend':
      return <IconTool {...look} />;
    case 'refused':
      return <IconAlertCircle {...look} />;
  }
}
