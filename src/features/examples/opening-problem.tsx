import { Button } from '#ui';
import type { OpeningText } from '#wording';
import styles from './opening-problem.module.css';

interface OpeningProblemProps {
  readonly text: OpeningText;
  /** Offered where trying again can help. */
  readonly onRetry?: (() => void) | undefined;
  /** Offered where there is something that is kept as it is. */
  readonly onDownload?: (() => void) | undefined;
}

/** Nothing could be opened: what happened, and the way back. */
export function OpeningProblem({ text, onRetry, onDownload }: OpeningProblemProps) {
  return (
    <div className={styles.problem} role="alert">
      <h1 className={styles.title}>{text.title}</h1>
      <p className={styles.detail}>{text.detail}</p>
      {text.faults.length > 0 && (
        <ul className={styles.faults}>
          {text.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <div className={styles.ways}>
        {onRetry !== undefined && (
          <Button variant="primary" onClick={onRetry}>
            Try again
          </Button>
        )}
        {onDownload !== undefined && <Button onClick={onDownload}>Download it as it is</Button>}
        <a className={styles.link} href="#/example/arithmetic">
          Open the first example
        </a>
      </div>
    </div>
  );
}
