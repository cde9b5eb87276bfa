import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { IconButton } from '#ui';

type RerunOptionsButtonProps = Omit<ComponentProps<typeof IconButton>, 'label' | 'children'>;

/** The narrow half of Rerun. */
export function RerunOptionsButton({ disabledReason, ...rest }: RerunOptionsButtonProps) {
  return (
    <IconButton
      {...rest}
      label="Rerun options"
      variant={disabledReason === undefined ? 'primary' : 'outline'}
      disabledReason={disabledReason}
    >
      <IconChevronDown size={14} stroke={1.75} aria-hidden="true" />
    </IconButton>
  );
}
