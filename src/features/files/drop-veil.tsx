import { IconFileImport, IconFileX } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import { describeDrop } from '#wording';
import styles from './drop-veil.module.css';

interface DropVeilProps {
  readonly count: number;
  readonly refused: boolean;
}

/** Says what a drop would do. A popover, so that it lies over dialogs, too. */
export function DropVeil({ count, refused }: DropVeilProps) {
  const veil = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => veil.current?.showPopover(), []);
  const { title, detail } = describeDrop(count, refused);
  const Icon = refused ? IconFileX : IconFileImport;
  return (
    <div ref={veil} popover="manual" role="status" className={styles.veil}>
      <div className={styles.card} data-refused={refused || undefined}>
        <Icon size={32} stroke={1.5} aria-hidden="true" />
        <p className={styles.title}>{title}</p>
        <p className={styles.detail}>{detail}</p>
      </div>
    </div>
  );
}
