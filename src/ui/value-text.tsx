import { classNames } from './class-names.ts';
import styles from './value-text.module.css';

interface ValueTextProps {
  /** The value's preview; left out where there is none. */
  readonly children?: string | undefined;
  /** What stands in its place: "no value", "not wired", "–". */
  readonly none?: string;
  readonly strong?: boolean;
}

/** A value's short form in mono, cut with an ellipsis; the full form stands in the tooltip. */
export function ValueText({ children, none = 'no value', strong = false }: ValueTextProps) {
  if (children === undefined) return <span className={styles.none}>{none}</span>;
  return (
    <span className={classNames(styles.value, strong && styles.strong)} title={children}>
      {children}
    </span>
  );
}
