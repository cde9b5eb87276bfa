import styles from './number-chip.module.css';

/** A step's place in the run order, from 0; a dash for a step that is left out of the run. */
export function NumberChip({ children }: { readonly children: number | undefined }) {
  return <span className={styles.chip}>{children ?? '–'}</span>;
}
