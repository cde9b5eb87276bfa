import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Kbd } from './kbd.tsx';
import { Tooltip } from './tooltip.tsx';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  /** One filled button at a time on a page: `primary`. */
  readonly variant?: 'outline' | 'primary' | 'danger' | 'ghost';
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: ReactNode;
  readonly rightIcon?: ReactNode;
  /** The shortcut drawn inside the button. */
  readonly keys?: string | undefined;
  /** Why it cannot be used now: shown on hover and focus. With a reason, the button does nothing. */
  readonly disabledReason?: string | undefined;
  /** Shown on hover and focus when it can be used. */
  readonly tooltip?: string | undefined;
  /** The shortcut said by the tooltip, where the button has no room to draw it. */
  readonly tooltipKeys?: string | undefined;
  /** Pressed, or its panel is open. */
  readonly on?: boolean;
}

export function Button({
  variant = 'outline',
  size = 'medium',
  icon,
  rightIcon,
  keys,
  disabledReason,
  tooltip,
  tooltipKeys,
  on = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const disabled = disabledReason !== undefined;
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (disabled) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      type="button"
      {...rest}
      // Not `disabled`: that would take the focus away, and with it the reason.
      aria-disabled={disabled || undefined}
      data-variant={variant}
      data-size={size}
      data-on={on || undefined}
      className={classNames(styles.button, className)}
      onClick={click}
    >
      {icon}
      {children}
      {keys !== undefined && <Kbd>{keys}</Kbd>}
      {rightIcon}
    </button>
  );
  const said = [tooltip, disabledReason].filter((part) => part !== undefined).join(': ');
  if (said === '') return button;
  return (
    <Tooltip label={said} keys={tooltipKeys}>
      {button}
    </Tooltip>
  );
}
