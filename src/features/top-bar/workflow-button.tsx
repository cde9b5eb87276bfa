import { IconChevronDown, IconFileText } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { Button } from '#ui';
import styles from './workflow-button.module.css';

/** Opens the menu of what concerns the workflow as a whole; where there is little room, its icon stands alone. */
export function WorkflowButton(props: Omit<ComponentProps<typeof Button>, 'children'>) {
  return (
    <Button
      {...props}
      variant="ghost"
      className={styles.button}
      aria-label="Workflow menu"
      tooltip="Open, save, export"
      icon={<IconFileText size={16} stroke={1.75} aria-hidden="true" />}
      rightIcon={<IconChevronDown size={14} stroke={1.75} aria-hidden="true" />}
    >
      <span className={styles.word}>Workflow</span>
    </Button>
  );
}
