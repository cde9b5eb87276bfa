import { classNames } from './class-names.ts';
import styles from './status.module.css';
import { type StatusName, statusIcons } from './status.ts';

interface StatusIconProps {
  readonly status: StatusName;
  /** In px; 14 beside 12 and 13 px text. */
  readonly size?: number;
  /** Takes the colour of the text around it instead of the status's own. */
  readonly plain?: boolean;
}

/** Decoration beside the status's word, so it is hidden from assistive tools. */
export function StatusIcon({ status, size = 14, plain = false }: StatusIconProps) {
  const Icon = statusIcons[status];
  return (
    <Icon
      aria-hidden="true"
      size={size}
      stroke={size <= 12 ? 2 : 1.75}
      className={classNames(styles.icon, status === 'running' && styles.spin, !plain && styles[status])}
    />
  );
}
