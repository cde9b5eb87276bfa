import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { Button, saveFile } from '#ui';
import { formatBytes } from '#wording';
import styles from './export-dialog.module.css';
import type { Export } from './make-export.ts';

type Told = 'saved' | 'copied' | 'not-copied';

/** What the file is called, and where it goes. */
export function ExportFooter({ made }: { readonly made: Export | undefined }) {
  const [told, setTold] = useState<{ readonly of: Export; readonly what: Told }>();
  const now = told !== undefined && told.of === made ? told.what : undefined;
  useEffect(() => {
    if (told === undefined) return;
    const timer = setTimeout(() => setTold(undefined), 2_000);
    return () => clearTimeout(timer);
  }, [told]);
  const size = useMemo(() => sizeOf(made?.content ?? ''), [made]);
  if (made === undefined) return null;
  const { fileName, type, content } = made;
  const tell = (what: Told) => setTold({ of: made, what });
  const copy = (text: string) => {
    navigator.clipboard.writeText(text).then(
      () => tell('copied'),
      () => tell('not-copied'),
    );
  };
  return (
    <footer className={styles.footer}>
      <span className={styles.file} title={fileName}>
        <span className={styles.fileName}>{fileName}</span>
        <span className={styles.size}>{formatBytes(size)}</span>
      </span>
      {typeof content === 'string' && (
        <Button icon={<IconCopy size={14} stroke={1.75} aria-hidden="true" />} onClick={() => copy(content)}>
          {now === 'copied' ? 'Copied' : now === 'not-copied' ? 'Not allowed here' : 'Copy'}
        </Button>
      )}
      <Button
        variant="primary"
        icon={<IconDownload size={14} stroke={1.75} aria-hidden="true" />}
        onClick={() => {
          saveFile(fileName, content, type);
          tell('saved');
        }}
      >
        {now === 'saved' ? 'Saved' : 'Save file'}
      </Button>
    </footer>
  );
}

/** In bytes. */
function sizeOf(content: Export['content']): number {
  return typeof content === 'string' ? new TextEncoder().encode(content).length : content.length;
}
