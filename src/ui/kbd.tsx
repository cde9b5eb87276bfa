import styles from './kbd.module.css';

/** A key as it is written on a keyboard. Beside a button's name it is decoration: give the button `aria-keyshortcuts`. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <span className={styles.kbd} aria-hidden="true">
      {children}
    </span>
  );
}
