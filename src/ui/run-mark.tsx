import styles from './run-mark.module.css';

/** Two runs are compared from A to B. */
export function RunMark({ side }: { readonly side: 'A' | 'B' }) {
  return (
    <span className={styles.mark} data-side={side}>
      {side}
    </span>
  );
}
