import styles from './switch-mark.module.css';

/** In a menu the item itself is the control; this shows its state as a switch. */
export function SwitchMark({ on }: { readonly on: boolean }) {
  return <span className={styles.track} data-on={on || undefined} />;
}
