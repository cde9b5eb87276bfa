import { IconExternalLink } from '@tabler/icons-react';
import { useBusy, useDocument } from '#editor';
import styles from './embed-bar.module.css';
import { Logo } from './logo.tsx';
import { RunControls } from './run-controls.tsx';
import { Summary } from './summary.tsx';
import { FLICKER, useSettled } from './use-settled.ts';

/** Above a workflow inside of another page; `address` is where it opens in the editor. */
export function EmbedBar({ address }: { readonly address: string }) {
  const name = useDocument(({ current }) => current.name);
  const running = useSettled(useBusy(), FLICKER);
  return (
    <header className={styles.bar}>
      <Logo />
      <span className={styles.name} dir="auto" title={name}>
        {name}
      </span>
      <span className={styles.summary}>
        <Summary running={running} />
      </span>
      <RunControls running={running} />
      <a className={styles.open} href={address} target="_blank" rel="noopener noreferrer">
        <IconExternalLink size={14} stroke={1.75} aria-hidden="true" />
        Open in Slotflow
      </a>
    </header>
  );
}
