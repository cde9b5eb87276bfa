import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { useReadOnly } from './read-only.ts';
import styles from './switch.module.css';

interface SwitchProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Its accessible name, where the text beside it is not enough. */
  readonly label?: string;
  /** The text beside it. */
  readonly children?: ReactNode;
  readonly describedBy?: string | undefined;
  readonly autoFocus?: boolean;
  readonly className?: string | undefined;
}

export function Switch({
  checked,
  onChange,
  label,
  children,
  describedBy,
  autoFocus,
  className,
}: SwitchProps) {
  const readOnly = useReadOnly();
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      aria-label={label}
      aria-describedby={describedBy}
      // biome-ignore lint/a11y/noAutofocus: an editor that a person has just opened takes the focus
      autoFocus={autoFocus}
      className={classNames(styles.row, className)}
      disabled={readOnly}
      onClick={() => onChange(!checked)}
    >
      <span className={styles.track} data-on={checked || undefined} />
      {children}
    </button>
  );
}
