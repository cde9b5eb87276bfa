import styles from './history.module.css';

/** A is the older one of two runs, B the newer one. */
export function Mark({ side }: { readonly side: 'A' | 'B' }) {
  return (
    <span className={styles.mark} data-side={side}>
      {side}
    </span>
  );
}
