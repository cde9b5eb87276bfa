import { IconAlertCircle, IconTool } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useId, useRef } from 'react';
import { type Connection, type Edit, useEditor, useNames } from '#editor';
import { Button } from '#ui';
import { describeConnectMend, describeRefusal } from '#wording';
import type { Point } from '../wire-path.ts';
import { Beside } from './beside.tsx';
import styles from './refusal.module.css';

export type RefusedConnection = Extract<Connection, { kind: 'refused' }>;

interface RefusalCardProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly refused: RefusedConnection;
  /** In px from the canvas's corner. */
  readonly at: Point;
  readonly onMend: (edit: Edit) => void;
  readonly onClose: () => void;
}

const OFFERED = 2; // mends

/** After the drop: why not, and what would help. It stays until Esc or another action. */
export function RefusalCard({ root, refused, at, onMend, onClose }: RefusalCardProps) {
  const { documents } = useEditor();
  const names = useNames();
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    card.current?.focus({ preventScroll: true });
    const pressElsewhere = (event: PointerEvent) => {
      if (!card.current?.contains(event.target as Node)) close();
    };
    window.addEventListener('pointerdown', pressElsewhere, true);
    const forget = documents.subscribe(() => close());
    return () => {
      window.removeEventListener('pointerdown', pressElsewhere, true);
      forget();
    };
  }, [documents]);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <Beside root={root} at={at}>
      <div
        ref={card}
        role="dialog"
        aria-label="Not connected"
        aria-describedby={id}
        tabIndex={-1}
        className={styles.card}
        onKeyDown={press}
      >
        <p id={id} className={styles.reason}>
          <IconAlertCircle size={16} stroke={1.75} aria-hidden="true" />
          <span>{describeRefusal(refused.refusal, names)}</span>
        </p>
        {refused.mends.length > 0 && (
          <div className={styles.mends}>
            {refused.mends.slice(0, OFFERED).map(({ mend, edit }) => (
              <Button
                key={edit.name}
                size="small"
                icon={<IconTool size={14} stroke={1.75} aria-hidden="true" />}
                onClick={() => onMend(edit)}
              >
                {describeConnectMend(mend, names)}
              </Button>
            ))}
          </div>
        )}
      </div>
    </Beside>
  );
}
