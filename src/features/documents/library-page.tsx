import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { Button, EmptyState, Toasts, useNow, VisuallyHidden } from '#ui';
import {
  describeCleared,
  describeDeletedWorkflow,
  describeLibraryTrouble,
  describeNothingFound,
  describeUsage,
} from '#wording';
import { DocumentCard } from './document-card.tsx';
import type { DocumentLibrary, LibraryOutcome, UnsavedDocument } from './document-library.ts';
import styles from './library-page.module.css';

interface Notice {
  readonly text: string;
  readonly undo?: () => void;
}

interface LibraryPageProps {
  readonly library: DocumentLibrary;
  readonly unsaved: () => readonly UnsavedDocument[];
}

/** All workflows of the person's own, the one that changed last first. */
export function LibraryPage({ library, unsaved }: LibraryPageProps) {
  const searchId = useId();
  const unsavedId = useId();
  const queries = useQueryClient();
  const { data: list } = useQuery({
    queryKey: ['documents'],
    queryFn: library.list,
    staleTime: 0,
    gcTime: 0,
  });
  const { data: usage } = useQuery({ queryKey: ['usage'], queryFn: library.usage, staleTime: 0, gcTime: 0 });
  const [query, setQuery] = useState('');
  const [notice, setNotice] = useState<Notice>();
  const now = useNow(true);
  useEffect(
    () =>
      library.onChange(() => {
        void queries.invalidateQueries({ queryKey: ['documents'] });
        void queries.invalidateQueries({ queryKey: ['usage'] });
      }),
    [library, queries],
  );

  const say = async (work: Promise<LibraryOutcome>, done?: Notice) => {
    const outcome = await work;
    if (outcome.kind !== 'done') setNotice({ text: describeLibraryTrouble(outcome) });
    else if (done !== undefined) setNotice(done);
  };

  if (list === undefined) return <p className={styles.loading}>Reading your workflows …</p>;
  const rows = list.kind === 'list' ? list.rows : [];
  const onlyHere = unsaved().filter(({ id }) => !rows.some((row) => row.id === id));
  const wanted = query.trim().toLowerCase();
  const found = rows.filter(({ name }) => name.toLowerCase().includes(wanted));

  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>Your workflows</h1>
        <div className={styles.search}>
          <IconSearch size={16} stroke={1.75} aria-hidden="true" />
          <input
            id={searchId}
            type="search"
            aria-label="Find a workflow"
            placeholder="Find a workflow"
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        </div>
        <a className={styles.new} href="#/new">
          <IconPlus size={16} stroke={1.75} aria-hidden="true" />
          New workflow
        </a>
      </div>

      {list.kind !== 'list' && (
        <p className={styles.trouble} role="alert">
          {describeLibraryTrouble(list)}
        </p>
      )}
      {onlyHere.length > 0 && (
        <section className={styles.unsaved} aria-labelledby={unsavedId}>
          <h2 id={unsavedId}>Open in this tab only, not saved</h2>
          <ul>
            {onlyHere.map(({ id, name }) => (
              <li key={id}>
                <a className={styles.link} href={`#/doc/${id}`} dir="auto">
                  {name === '' ? 'Without a name' : name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {list.kind === 'list' && rows.length === 0 && onlyHere.length === 0 && (
        <EmptyState title="No workflows yet">
          <p>
            The first edit of a new workflow or of an example makes it yours. It is then kept on this device,
            with what can be undone and what runs left.
          </p>
          <p>
            <a className={styles.link} href="#/example/arithmetic">
              Open the first example
            </a>
          </p>
        </EmptyState>
      )}
      {rows.length > 0 && found.length === 0 && (
        <EmptyState title={describeNothingFound(query.trim())}>
          <Button onClick={() => setQuery('')}>Show all workflows</Button>
        </EmptyState>
      )}
      {found.length > 0 && (
        <ul className={styles.cards} aria-label="Your workflows">
          {found.map((row) => (
            <DocumentCard
              key={row.id}
              row={row}
              now={now}
              onRename={(name) => void say(library.rename(row.id, name))}
              onDuplicate={() => void say(library.duplicate(row.id))}
              onDelete={() =>
                void say(library.remove(row.id), {
                  text: describeDeletedWorkflow(row.name),
                  undo: () => void say(library.restore(row.id)),
                })
              }
            />
          ))}
        </ul>
      )}

      {rows.length > 0 && usage !== undefined && (
        <div className={styles.foot}>
          <p>{describeUsage(rows, usage)}</p>
          <Button
            size="small"
            tooltip="Takes away what runs left, older versions, and what was deleted"
            onClick={() => void say(library.clear(), { text: describeCleared() })}
          >
            Clear what is not needed
          </Button>
        </div>
      )}

      <div aria-live="polite">
        <VisuallyHidden>{notice?.text ?? ''}</VisuallyHidden>
      </div>
      {notice !== undefined && (
        <div className={styles.notices}>
          <Toasts
            label="Notices"
            toasts={[
              {
                id: 1,
                text: notice.text,
                action:
                  notice.undo === undefined
                    ? undefined
                    : {
                        label: 'Undo',
                        perform: () => {
                          notice.undo?.();
                          setNotice(undefined);
                        },
                      },
              },
            ]}
            onClose={() => setNotice(undefined)}
          />
        </div>
      )}
    </div>
  );
}
