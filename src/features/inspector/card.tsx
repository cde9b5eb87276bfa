import type { ReactNode } from 'react';
import { StatusIcon, type StatusName } from '#ui';
import styles from './card.module.css';

interface CardProps {
  readonly status: StatusName;
  readonly title: string;
  readonly detail?: string;
  /** Parts below the headline, each behind a line of its own. */
  readonly children?: ReactNode;
}

/** A receipt, or the plan for the next one. */
export function Card({ status, title, detail = '', children }: CardProps) {
  return (
    <div className={styles.card} data-status={status}>
      <div className={styles.head}>
        <StatusIcon status={status} size={16} />
        <div className={styles.text}>
          <p className={styles.title}>{title}</p>
          {detail !== '' && <p className={styles.detail}>{detail}</p>}
        </div>
      </div>
      {children}
    </div>
  );
}

/** A line at the foot of a card. */
export function CardFoot({ children }: { readonly children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>;
}
