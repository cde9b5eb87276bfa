import type { ReactNode } from 'react';
import { examples } from './examples.ts';
import styles from './examples-panel.module.css';

interface ExamplesPanelProps {
  /** Id of the example that is open, if one is. */
  readonly current: string | undefined;
  /** What stands at the right end of the heading. */
  readonly action?: ReactNode;
}

/** Workflows to look at. Opening one runs nothing. */
export function ExamplesPanel({ current, action }: ExamplesPanelProps) {
  return (
    <nav className={styles.panel} aria-labelledby="examples-heading">
      <div className={styles.head}>
        <h2 id="examples-heading" className={styles.heading}>
          Examples
        </h2>
        {action}
      </div>
      <ExampleList current={current} />
    </nav>
  );
}

/** Links to the examples; the one that is open is marked. */
export function ExampleList({ current }: { readonly current: string | undefined }) {
  return (
    <ul className={styles.list}>
      {examples.map(({ id, title, summary }) => (
        <li key={id}>
          <a
            className={styles.example}
            href={`#/example/${id}`}
            aria-current={id === current ? 'page' : undefined}
          >
            <span className={styles.title}>{title}</span>
            <span className={styles.summary}>{summary}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
