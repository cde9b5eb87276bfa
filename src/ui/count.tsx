import { classNames } from './class-names.ts';
import styles from './count.module.css';

interface CountProps {
  readonly children: number;
  /** Something to mend is being counted. */
  readonly bad?: boolean;
}

export function Count({ children, bad = false }: CountProps) {
  return <span className={classNames(styles.count, bad && styles.bad)}>{children}</span>;
}
