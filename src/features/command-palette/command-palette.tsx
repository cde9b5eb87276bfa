import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { placeModel, useActions, useAllSteps, useEditor, useRuns, useSession, useSlots } from '#editor';
import { Dialog, Kbd, keysText, useTextSearch } from '#ui';
import { describeCut } from '#wording';
import { showCommands } from './actions/show-commands.ts';
import styles from './command-palette.module.css';
import { type Entry, entriesOf, resultsFor } from './entries.ts';
import { EntryRow } from './entry-row.tsx';

const PAGE = 8; // entries that Page Up and Page Down pass by

interface CommandPaletteProps {
  /** What stands in the field already. */
  readonly query?: string | undefined;
}

/** One field for all that can be done by name: actions, new steps, and the way to every step and slot. */
export function CommandPalette({ query: first = '' }: CommandPaletteProps) {
  const editor = useEditor();
  const { session } = editor;
  const allActions = useActions();
  const steps = useAllSteps();
  const slots = useSlots();
  const phase = useRuns((runs) => runs.phase.kind);
  const recent = useSession(({ recentActions }) => recentActions);
  const search = useTextSearch(true);
  const [query, setQuery] = useState(first);
  const [at, setAt] = useState(0);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is enabled follows from whether something runs
  const entries = useMemo(() => {
    const actions = allActions.filter((action) => action !== showCommands);
    return entriesOf({ editor, actions, steps, slots });
  }, [editor, allActions, steps, slots, phase]);
  const results = useMemo(() => resultsFor(entries, query, recent, search), [entries, query, recent, search]);
  const flat = results.sections.flatMap((section) => section.entries);
  const active = Math.min(at, flat.length - 1);
  const rowId = (place: number) => `${id}-${place}`;

  const change = (next: string) => {
    setQuery(next);
    setAt(0);
    window.document.getElementById(`${id}-list`)?.scrollTo({ top: 0 });
  };
  const go = (place: number) => {
    const next = Math.max(0, Math.min(place, flat.length - 1));
    setAt(next);
    const row = window.document.getElementById(rowId(next));
    // The first entry brings its heading along.
    if (next === 0) window.document.getElementById(`${id}-list`)?.scrollTo({ top: 0 });
    else row?.scrollIntoView({ block: 'nearest' });
  };
  const choose = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    if (entry.kind === 'action' && !entry.action.enabled(editor)) return;
    flushSync(() => session.close()); // while it is there, nothing below it can take the focus
    switch (entry.kind) {
      case 'action':
        session.noteAction(entry.action.id);
        entry.action.perform(editor);
        return;
      case 'model':
        placeModel(editor, entry.model);
        return;
      case 'step':
        session.reveal({ kind: 'step', id: entry.step.id }, 'focus');
        return;
      case 'slot':
        session.reveal({ kind: 'slot', name: entry.slot.name }, 'focus');
        return;
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const again = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    const target = targets[event.key]?.(active, flat.length);
    if (again) session.close();
    else if (event.key === 'Enter') choose(flat[active]?.entry);
    else if (target !== undefined) go(target);
    else return;
    event.preventDefault();
  };

  let place = 0;
  return (
    <Dialog label={showCommands.label} className={styles.dialog} onClose={session.close}>
      <div className={styles.search}>
        <IconSearch size={18} stroke={1.75} aria-hidden="true" />
        <input
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={showCommands.label}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={active < 0 ? undefined : rowId(active)}
          placeholder="Find a command, a step, a slot …"
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          autoFocus
          value={query}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={press}
        />
        <Kbd>{keysText('Escape')}</Kbd>
      </div>
      <div id={`${id}-list`} role="listbox" aria-label="Results" className={styles.list} tabIndex={-1}>
        {results.sections.map(({ title, entries: shown, left }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
          <div key={title} role="group" aria-label={title}>
            <div className={styles.section} aria-hidden="true">
              {title}
            </div>
            {shown.map((one) => {
              const index = place++;
              return (
                <EntryRow
                  key={one.entry.key}
                  shown={one}
                  id={rowId(index)}
                  active={index === active}
                  onPoint={() => setAt(index)}
                  onChoose={() => choose(one.entry)}
                />
              );
            })}
            {left > 0 && <div className={styles.cut}>{describeCut(left)}</div>}
          </div>
        ))}
        {flat.length === 0 && (
          <div className={styles.none} role="status">
            <p className={styles.noneTitle}>
              Nothing matches “<bdi>{query}</bdi>”
            </p>
            <p>Try another word. Every command, step model, step and slot can be found here.</p>
          </div>
        )}
      </div>
      <div className={styles.foot}>
        <span className={styles.hint}>
          <Kbd>↑</Kbd>
          <Kbd>↓</Kbd>move
        </span>
        <span className={styles.hint}>
          <Kbd>↵</Kbd>do it
        </span>
        <span className={styles.hint}>
          <Kbd>{'>'}</Kbd>commands only
        </span>
        <span className={styles.hint}>
          <Kbd>#</Kbd>slots only
        </span>
        <span className={styles.count} role="status">
          {results.count} of {results.total}
        </span>
      </div>
    </Dialog>
  );
}

const targets: Readonly<Record<string, ((at: number, count: number) => number) | undefined>> = {
  ArrowDown: (at, count) => (at + 1) % Math.max(1, count),
  ArrowUp: (at, count) => (at - 1 + count) % Math.max(1, count),
  PageDown: (at) => at + PAGE,
  PageUp: (at) => at - PAGE,
  Home: () => 0,
  End: (_at, count) => count - 1,
};
