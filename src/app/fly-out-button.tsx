import type { ComponentProps, ReactNode } from 'react';
import type { LeftPart } from '#editor';
import { IconButton } from '#ui';

export interface FlyOutProps {
  readonly part: LeftPart;
  readonly label: string;
  readonly icon: ReactNode;
  /** What flies out. */
  readonly children: ReactNode;
}

type FlyOutButtonProps = FlyOutProps & Omit<ComponentProps<typeof IconButton>, 'label' | 'children'>;

/** On the rail; it shows its icon, and leaves what flies out to others. */
export function FlyOutButton({ icon, part: _part, children: _flyOut, ...rest }: FlyOutButtonProps) {
  return <IconButton {...rest}>{icon}</IconButton>;
}
