import { type ReactNode, useEffect } from 'react';
import { ExamplesPanel } from '#features/examples';
import { LibraryLink, ThemeToggle } from '#features/top-bar';
import styles from './app.module.css';

interface PlainScreenProps {
  /** For the browser's tab. */
  readonly title: string;
  /** The example that was asked for. */
  readonly example: string | undefined;
  readonly children: ReactNode;
}

/** The frame where no workflow is open: the examples stay at hand. */
export function PlainScreen({ title, example, children }: PlainScreenProps) {
  useEffect(() => {
    window.document.title = `${title} · Slotflow`;
  }, [title]);
  return (
    <div className={styles.app}>
      <header className={styles.bar}>
        <LibraryLink />
        <span className={styles.name}>Slotflow</span>
        <ThemeToggle />
      </header>
      <div className={styles.plain}>
        <div className={styles.side}>
          <ExamplesPanel current={example} />
        </div>
        <main className={styles.message}>
          {children}
          <div id="overlays" />
        </main>
      </div>
    </div>
  );
}
