import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './button.tsx';

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'rightIcon' | 'aria-label'> {
  /** Its accessible name, and what the tooltip says. */
  readonly label: string;
  /** The icon. */
  readonly children: ReactNode;
}

/** A button that shows only an icon: 28 square, or 24 when small. */
export function IconButton({ label, children, keys, variant = 'ghost', tooltip, ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      variant={variant}
      aria-label={label}
      tooltip={tooltip ?? label}
      tooltipKeys={keys}
      data-icon-only=""
    >
      {children}
    </Button>
  );
}
