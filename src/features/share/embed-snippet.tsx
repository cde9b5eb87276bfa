import { IconCopy } from '@tabler/icons-react';
import { useRef } from 'react';
import { useDocument } from '#editor';
import { CopyButton } from './copy-button.tsx';
import { embedCode } from './embed-code.ts';
import styles from './embed-snippet.module.css';
import { linkAddress } from './link-address.ts';

/** For a blog or a page of documentation: the workflow, read-only, with Run and Rerun. */
export function EmbedSnippet({ payload }: { readonly payload: string }) {
  const name = useDocument(({ current }) => current.name);
  const field = useRef<HTMLTextAreaElement>(null);
  const code = embedCode(linkAddress('embed', payload), name);
  return (
    <div className={styles.embed}>
      <p className={styles.text}>
        Paste this into a page. It shows the workflow read-only, with Run and Rerun; nothing runs by itself.
      </p>
      <textarea
        ref={field}
        readOnly
        rows={4}
        className={styles.code}
        aria-label="HTML to embed"
        spellCheck={false}
        value={code}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton
        size="small"
        icon={<IconCopy size={14} stroke={1.75} aria-hidden="true" />}
        text={code}
        onDenied={() => field.current?.focus()}
      >
        Copy HTML
      </CopyButton>
    </div>
  );
}
