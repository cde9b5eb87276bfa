import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useEditor, useSession } from '#editor';
import { Dialog, EmptyState, IconButton } from '#ui';
import {
  describeMissedVersion,
  describeNoVersions,
  describeOccasion,
  describeVersionTime,
  describeVersionTrouble,
} from '#wording';
import type { DocumentVersions } from './document-versions.ts';
import { useSaving } from './editor-saving.ts';
import { VersionView } from './version-view.tsx';
import styles from './versions-dialog.module.css';

const noVersions: DocumentVersions = {
  list: () => Promise.resolve({ kind: 'not-own' }),
  read: () => Promise.resolve({ kind: 'missing' }),
};

/** What the workflow was earlier, the newest first, and what has changed since. */
export function VersionsDialog() {
  const { session } = useEditor();
  const readOnly = useSession((state) => state.readOnly);
  const versions = useSaving()?.versions ?? noVersions;
  const { data: list } = useQuery({
    queryKey: ['versions'],
    queryFn: versions.list,
    staleTime: 0,
    gcTime: 0,
  });
  const [chosen, setChosen] = useState<number>();
  const [now] = useState(() => Date.now());
  const close = () => session.close();
  const rows = list?.kind === 'list' ? list.rows : [];
  const shown = rows.find(({ key }) => key === chosen) ?? rows[0];
  const notOwn = readOnly === false ? 'example' : 'link';
  const none = describeNoVersions(list?.kind === 'not-own' ? notOwn : 'own');
  const missed = list?.kind === 'list' ? list.missed : undefined;

  return (
    <Dialog label="Versions" className={styles.dialog} onClose={close}>
      <header className={styles.head}>
        <h2 className={styles.title}>Versions</h2>
        <IconButton size="small" label="Close" onClick={close}>
          <IconX size={16} stroke={1.75} aria-hidden="true" />
        </IconButton>
      </header>
      {missed !== undefined && <p className={styles.missed}>{describeMissedVersion(missed)}</p>}
      {list === undefined && (
        <p className={styles.loading} role="status">
          Reading the versions …
        </p>
      )}
      {list !== undefined && list.kind !== 'list' && list.kind !== 'not-own' && (
        <p className={styles.loading} role="alert">
          {describeVersionTrouble(list)}
        </p>
      )}
      {(list?.kind === 'not-own' || (list?.kind === 'list' && rows.length === 0)) && (
        <EmptyState title={none.title}>
          <p>{none.detail}</p>
        </EmptyState>
      )}
      {shown !== undefined && (
        <div className={styles.body}>
          <ul className={styles.list} aria-label="Versions">
            {rows.map(({ key, at, occasion }) => (
              <li key={key}>
                <button
                  type="button"
                  className={styles.version}
                  aria-current={key === shown.key}
                  onClick={() => setChosen(key)}
                >
                  <time dateTime={new Date(at).toISOString()}>{describeVersionTime(at, now)}</time>
                  <span>{describeOccasion(occasion)}</span>
                </button>
              </li>
            ))}
          </ul>
          <VersionView key={shown.key} row={shown} read={versions.read} />
        </div>
      )}
    </Dialog>
  );
}
