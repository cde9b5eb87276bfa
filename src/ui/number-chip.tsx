import styles from './number-chip.module.css';

/** A step's place in the run order, from 0. */
export function NumberChip({ children }: { readonly children: number }) {
  return <span className={styles.chip}>{children}</span>;
}
