import { Popover } from '@mantine/core';
import { useEffect } from 'react';
import { useEditor, useSession } from '#editor';
import styles from './fly-out.module.css';
import { FlyOutButton, type FlyOutProps } from './fly-out-button.tsx';

/** A part of the left panel beside the rail's button for it. Its key opens it, too: the session knows which is out. */
export function FlyOut({ defaultOpened, ...flyOut }: FlyOutProps & { readonly defaultOpened: boolean }) {
  const { session } = useEditor();
  const { part } = flyOut;
  const opened = useSession(({ overlay }) => overlay.kind === 'left-part' && overlay.part === part);
  useEffect(() => {
    if (defaultOpened) session.open({ kind: 'left-part', part });
  }, [defaultOpened, session, part]);
  const set = (next: boolean) => {
    if (next) session.open({ kind: 'left-part', part });
    else if (opened) session.close();
  };
  return (
    <Popover position="right-start" width={280} opened={opened} onChange={set} trapFocus returnFocus>
      <Popover.Target>
        <FlyOutButton {...flyOut} on={opened} onClick={() => set(!opened)} />
      </Popover.Target>
      <Popover.Dropdown className={styles.flyOut} aria-label={flyOut.label}>
        {flyOut.children}
      </Popover.Dropdown>
    </Popover>
  );
}
