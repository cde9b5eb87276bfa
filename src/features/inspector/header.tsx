import type { ReactNode } from 'react';
import styles from './header.module.css';

interface HeaderProps {
  readonly title: string;
  /** What stands in front of the title. */
  readonly lead?: ReactNode;
  /** Takes the title's place on screen, where it can be edited. */
  readonly field?: ReactNode;
  /** At the right end. */
  readonly right?: ReactNode;
  /** The line below. */
  readonly meta: ReactNode;
}

export function Header({ title, lead, field, right, meta }: HeaderProps) {
  return (
    <div className={styles.header}>
      <div className={styles.line}>
        {lead}
        {field === undefined ? (
          <h2 className={styles.title} title={title} tabIndex={-1} data-inspector-start="">
            {title}
          </h2>
        ) : (
          field
        )}
        {right !== undefined && <span className={styles.right}>{right}</span>}
      </div>
      <div className={styles.meta}>{meta}</div>
    </div>
  );
}
