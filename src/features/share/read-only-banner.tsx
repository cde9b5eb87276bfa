import { IconCopyPlus, IconLink } from '@tabler/icons-react';
import { broughtCache, memoryOfEditor, useEditor, useHost, useRuns } from '#editor';
import { Button } from '#ui';
import { describeShared } from '#wording';
import styles from './read-only-banner.module.css';

interface ReadOnlyBannerProps {
  /** Where it was fetched from; absent for what the address itself brought. */
  readonly src?: string;
}

/** Says whose workflow is seen, and what can be done with it. */
export function ReadOnlyBanner({ src }: ReadOnlyBannerProps) {
  const editor = useEditor();
  const { keepDocument } = useHost();
  const brought = useRuns((runs) => broughtCache(runs)?.entries.size ?? 0);
  const ran = useRuns(({ history }) => history.length > 0);
  const { title, detail } = describeShared({ host: src && new URL(src).host, results: brought, ran });
  return (
    <section className={styles.banner} aria-label="Shared workflow">
      <IconLink size={16} stroke={1.75} aria-hidden="true" />
      <p className={styles.text}>
        <strong>{title}</strong> {detail}
      </p>
      <Button
        size="small"
        icon={<IconCopyPlus size={14} stroke={1.75} aria-hidden="true" />}
        onClick={() => keepDocument(editor.documents.getState().current, memoryOfEditor(editor, Date.now()))}
      >
        Keep a copy
      </Button>
    </section>
  );
}
