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
  // The popover hears Esc only where the focus is in it, and that comes a moment after it has opened.
  useEffect(() => {
    if (!opened) return;
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) session.close();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [opened, session]);
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
