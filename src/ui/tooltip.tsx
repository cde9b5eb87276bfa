import { Tooltip as MantineTooltip, type TooltipProps as MantineTooltipProps } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import styles from './tooltip.module.css';

interface TooltipProps {
  /** Nothing is shown without one. */
  readonly label: ReactNode;
  /** The shortcut, as on the keyboard: “Ctrl Z”. */
  readonly keys?: string | undefined;
  readonly position?: NonNullable<MantineTooltipProps['position']>;
  /** One element that takes a ref; it also opens the tooltip when it gets the focus. */
  readonly children: ReactElement;
}

export function Tooltip({ label, keys, position = 'bottom', children }: TooltipProps) {
  const empty = label === undefined || label === null || label === '';
  return (
    <MantineTooltip
      disabled={empty}
      position={position}
      label={
        <>
          {label}
          {keys !== undefined && <span className={styles.keys}>{keys}</span>}
        </>
      }
    >
      {children}
    </MantineTooltip>
  );
}
