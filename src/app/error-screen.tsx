import type { FallbackProps } from 'react-error-boundary';
import { Button } from '#ui';
import styles from './error-screen.module.css';

/** A bug of ours got through. What is open is kept outside of React, so going on finds it as it was. */
export function ErrorScreen({ error, resetErrorBoundary }: FallbackProps) {
  const message = error instanceof Error ? error.message : String(error);
  return (
    <main className={styles.screen}>
      <div className={styles.box} role="alert">
        <h1 className={styles.title}>The editor met an error of its own</h1>
        <p className={styles.detail}>
          Your workflow and its results are still here. Go on to return to them. If the error comes back,
          reload the page: what is saved on this device is there again.
        </p>
        <pre className={styles.message}>{message}</pre>
        <div className={styles.ways}>
          <Button variant="primary" onClick={resetErrorBoundary}>
            Go on
          </Button>
          <Button onClick={() => window.location.reload()}>Reload the page</Button>
        </div>
      </div>
    </main>
  );
}
