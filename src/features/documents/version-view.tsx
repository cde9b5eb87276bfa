import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  compareDocuments,
  type DocumentStep,
  parseDocument,
  thumbnailOf,
  type WorkflowDocument,
} from '#document';
import { useDocument, useEditor, useHost } from '#editor';
import type { VersionRow } from '#persistence';
import { Button, Delta, Thumbnail } from '#ui';
import { describeChange, describeChangeCount, describeVersionName, describeVersionTrouble } from '#wording';
import type { DocumentVersions } from './document-versions.ts';
import styles from './versions-dialog.module.css';

const MOST = 200; // lines

interface VersionViewProps {
  readonly row: VersionRow;
  readonly read: DocumentVersions['read'];
}

/** One earlier state: how it looks, what has changed since, and the way back to it. */
export function VersionView({ row, read }: VersionViewProps) {
  const { data: version } = useQuery({
    queryKey: ['version', row.key],
    queryFn: async () => {
      const outcome = await read(row.key);
      return outcome.kind === 'text' ? parseVersion(outcome.text) : outcome;
    },
    staleTime: 0,
    gcTime: 0,
  });
  if (version === undefined) return <p className={styles.loading}>Reading this version …</p>;
  if (version.kind !== 'document') {
    return (
      <p className={styles.loading} role="alert">
        {describeVersionTrouble(version)}
      </p>
    );
  }
  return <Comparison document={version.document} at={row.at} />;
}

function parseVersion(text: string) {
  const outcome = parseDocument(text);
  return outcome.kind === 'document' ? outcome : ({ kind: 'refused' } as const);
}

interface ComparisonProps {
  readonly document: WorkflowDocument;
  /** Epoch milliseconds. */
  readonly at: number;
}

function Comparison({ document, at }: ComparisonProps) {
  const { library, session } = useEditor();
  const { keepDocument } = useHost();
  const current = useDocument((state) => state.current);
  const picture = useMemo(() => thumbnailOf(document, library), [document, library]);
  const lines = useMemo(() => {
    const titleOf = ({ title, model }: DocumentStep) => title ?? library.find(model)?.title ?? model;
    return compareDocuments(document, current).flatMap((change) => describeChange(change, titleOf));
  }, [document, current, library]);
  const restore = () => {
    session.close();
    keepDocument({ ...document, name: describeVersionName(document.name, at) });
  };
  return (
    <section className={styles.view} aria-label="The version">
      <Thumbnail picture={picture} className={styles.picture} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={styles.changes} aria-label="What has changed since" tabIndex={0}>
        <h3 className={styles.count}>{describeChangeCount(lines.length)}</h3>
        <ul>
          {lines.slice(0, MOST).map(({ text, values }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places
            <li key={place}>
              <span dir="auto">{text}</span>
              {values !== undefined && <Delta before={values.before} after={values.after} />}
            </li>
          ))}
          {lines.length > MOST && <li>and {lines.length - MOST} more</li>}
        </ul>
      </section>
      <footer className={styles.foot}>
        <p>A copy is a workflow of its own: this one stays as it is.</p>
        <Button variant="primary" onClick={restore}>
          Restore as a copy
        </Button>
      </footer>
    </section>
  );
}
