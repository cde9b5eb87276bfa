import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './status.module.css';
import type { StatusName } from './status.ts';
import { StatusIcon } from './status-icon.tsx';

interface StatusWordProps {
  readonly status: StatusName;
  /** The word for it; the wording folder has it. */
  readonly children: ReactNode;
  readonly iconSize?: number;
}

/** Icon and word in the status's colour: colour is never the only sign. */
export function StatusWord({ status, children, iconSize = 14 }: StatusWordProps) {
  return (
    <span className={classNames(styles.word, styles[status])}>
      <StatusIcon status={status} size={iconSize} plain />
      {children}
    </span>
  );
}
