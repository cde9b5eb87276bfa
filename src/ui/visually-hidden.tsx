import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** Text for assistive tools alone, where the eye has a picture for it. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
