import { Tooltip } from '#ui';
import styles from './library-link.module.css';
import { Logo } from './logo.tsx';

/** The mark leads home: to all workflows of one's own. */
export function LibraryLink() {
  return (
    <Tooltip label="Your workflows">
      <a className={styles.link} href="#/library" aria-label="Your workflows">
        <Logo />
      </a>
    </Tooltip>
  );
}
