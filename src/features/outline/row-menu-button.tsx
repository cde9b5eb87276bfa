import { IconDots } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import type { StepId } from '#engine';
import { IconButton } from '#ui';

/** The step that the menu is for. */
export interface RowMenuProps {
  readonly step: StepId;
  readonly title: string;
  readonly tabIndex: 0 | -1;
}

type RowMenuButtonProps = RowMenuProps &
  Omit<ComponentProps<typeof IconButton>, 'label' | 'children' | 'title'>;

export function RowMenuButton({ title, step: _step, ...rest }: RowMenuButtonProps) {
  return (
    <IconButton {...rest} size="small" label={`More for ${title}`}>
      <IconDots size={16} stroke={1.75} aria-hidden="true" />
    </IconButton>
  );
}
