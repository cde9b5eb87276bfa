import { Popover } from '@mantine/core';
import { useState } from 'react';
import styles from './fly-out.module.css';
import { FlyOutButton, type FlyOutProps } from './fly-out-button.tsx';

/** A part of the left panel beside the rail's button for it. */
export function FlyOut({ defaultOpened, ...part }: FlyOutProps & { readonly defaultOpened: boolean }) {
  const [opened, setOpened] = useState(defaultOpened);
  return (
    <Popover position="right-start" width={280} opened={opened} onChange={setOpened} trapFocus returnFocus>
      <Popover.Target>
        <FlyOutButton {...part} on={opened} onClick={() => setOpened(!opened)} />
      </Popover.Target>
      <Popover.Dropdown className={styles.flyOut} aria-label={part.label}>
        {part.children}
      </Popover.Dropdown>
    </Popover>
  );
}
