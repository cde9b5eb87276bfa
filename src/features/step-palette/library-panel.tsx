import { IconPlus, IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { placeModel, useEditor, useSession } from '#editor';
import type { StepModel } from '#engine';
import { Button, IconButton, Kbd, keysText, useTextSearch } from '#ui';
import { addSlot } from './actions/add-slot.ts';
import { GroupItem, ModelItem } from './library-items.tsx';
import styles from './library-panel.module.css';
import { browseRows, foldOf, type LibraryRow, searchRows } from './library-rows.ts';
import { SEARCH_FIELD_ID } from './search-field-id.ts';

interface LibraryPanelProps {
  /** What stands at the right end of the heading. */
  readonly action?: ReactNode;
}

/** Every step model: found by typing, added by Enter or a click, or dragged onto the canvas. */
export function LibraryPanel({ action }: LibraryPanelProps) {
  const editor = useEditor();
  const { session, library } = editor;
  const [query, setQuery] = useState('');
  const [touched, setTouched] = useState(false);
  const [active, setActive] = useState<string>();
  const recent = useSession(({ recentModels }) => recentModels);
  const folds = useSession(({ folds: folded }) => folded);
  const search = useTextSearch(touched);
  const searched = query.trim() !== '';
  const rows = useMemo(
    () =>
      searched ? searchRows(library.models, query.trim(), search) : browseRows(library.models, recent, folds),
    [library, query, searched, search, recent, folds],
  );
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  // While searching, Enter takes the best match without going there first.
  const current = rows.find(({ key }) => key === active) ?? (searched ? rows[0] : undefined);
  const rowId = (row: LibraryRow) => `${id}-${row.key}`;

  const change = (next: string) => {
    setQuery(next);
    setActive(undefined);
    list.current?.scrollTo({ top: 0 });
  };
  const add = (model: StepModel) => {
    change('');
    session.close(); // where the library has flown out
    placeModel(editor, model);
  };
  const choose = (row: LibraryRow) => {
    if (row.kind === 'model') add(row.model);
    else session.toggleFold(foldOf(row.key));
  };
  const go = (row: LibraryRow | undefined) => {
    if (row === undefined) return;
    setActive(row.key);
    window.document.getElementById(rowId(row))?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement;
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const place = current === undefined ? -1 : rows.indexOf(current);
    const target = targetOf(event.key, place, rows.length, typing);
    if (target !== undefined) go(rows[target]);
    else if (event.key === 'Escape' && query !== '') change('');
    else if (current?.kind === 'group' && isFold(event.key, current.open, typing)) choose(current);
    else if (current !== undefined && (event.key === 'Enter' || (event.key === ' ' && !typing)))
      choose(current);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const keyed = {
    'aria-activedescendant': current === undefined ? undefined : rowId(current),
    onKeyDown: press,
  };

  return (
    <section className={styles.panel} aria-labelledby={`${id}-heading`}>
      <div className={styles.head}>
        <h2 id={`${id}-heading`} className={styles.heading}>
          Library
        </h2>
        <IconButton
          size="small"
          label={addSlot.label}
          keys={keysText('Shift+s')}
          onClick={() => addSlot.perform(editor)}
        >
          <IconPlus size={16} stroke={1.75} aria-hidden="true" />
        </IconButton>
        {action}
      </div>
      <div className={styles.search}>
        <div className={styles.field}>
          <IconSearch size={14} stroke={1.75} aria-hidden="true" />
          <input
            {...keyed}
            id={SEARCH_FIELD_ID}
            className={styles.input}
            type="search"
            role="combobox"
            aria-label="Find a model"
            aria-keyshortcuts="/"
            aria-expanded="true"
            aria-haspopup="tree"
            aria-controls={`${id}-list`}
            placeholder="Find a model"
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            data-autofocus=""
            value={query}
            onFocus={() => setTouched(true)}
            onBlur={() => setActive(undefined)}
            onChange={(event) => change(event.currentTarget.value)}
          />
          {query === '' ? (
            <Kbd>/</Kbd>
          ) : (
            <IconButton size="small" label="Clear the search" onClick={() => change('')}>
              <IconX size={14} stroke={1.75} aria-hidden="true" />
            </IconButton>
          )}
        </div>
      </div>
      {searched && rows.length === 0 ? (
        <NothingFound query={query.trim()} onClear={() => change('')} />
      ) : (
        <div
          {...keyed}
          ref={list}
          id={`${id}-list`}
          className={styles.list}
          role="tree"
          aria-label="Step models"
          tabIndex={0}
          onFocus={() => setTouched(true)}
        >
          {rows.map((row) => {
            const shared = { id: rowId(row), active: row === current, onChoose: () => choose(row) };
            return row.kind === 'group' ? (
              <GroupItem key={row.key} {...shared} row={row} />
            ) : (
              <ModelItem key={row.key} {...shared} row={row} />
            );
          })}
        </div>
      )}
    </section>
  );
}

function NothingFound({ query, onClear }: { readonly query: string; readonly onClear: () => void }) {
  return (
    <div className={styles.none} role="status">
      <p className={styles.noneTitle}>
        No model matches “<bdi>{query}</bdi>”
      </p>
      <p>Try another word, or ask for types: number → text.</p>
      <Button size="small" onClick={onClear}>
        Show all models
      </Button>
    </div>
  );
}

/** Home and End are the field's own while something is typed in it. */
function targetOf(key: string, place: number, count: number, typing: boolean): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return Math.min(place + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(place - 1, 0);
  if (typing) return undefined;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

function isFold(key: string, open: boolean, typing: boolean): boolean {
  return !typing && key === (open ? 'ArrowLeft' : 'ArrowRight');
}
