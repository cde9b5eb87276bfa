import { Handle, Position } from '@xyflow/react';
import { memo } from 'react';
import { type ShapeType, TypeShape } from '#ui';
import styles from './port.module.css';

interface FieldPortProps {
  readonly id: string;
  readonly side: 'left' | 'right';
  readonly type: ShapeType;
  readonly wired: boolean;
}

/** Where a wire ends at a step: the shape tells the type, hollow means nothing is wired. */
export const FieldPort = memo(function FieldPort({ id, side, type, wired }: FieldPortProps) {
  return (
    <Handle
      id={id}
      type={side === 'left' ? 'target' : 'source'}
      position={side === 'left' ? Position.Left : Position.Right}
      isConnectable={false}
      className={styles.port}
    >
      <span className={styles.shape}>
        <TypeShape type={type} open={!wired} />
      </span>
    </Handle>
  );
});

type SlotPortProps = Pick<FieldPortProps, 'id' | 'side'>;

/** Where a wire ends at a slot: a neutral dot, since the slot shows its type itself. */
export const SlotPort = memo(function SlotPort({ id, side }: SlotPortProps) {
  return (
    <Handle
      id={id}
      type={side === 'left' ? 'target' : 'source'}
      position={side === 'left' ? Position.Left : Position.Right}
      isConnectable={false}
      className={styles.port}
    >
      <span className={styles.shape}>
        <svg viewBox="0 0 12 12" width={12} height={12} aria-hidden="true" className={styles.dot}>
          <circle cx="6" cy="6" r="3.5" />
        </svg>
      </span>
    </Handle>
  );
});

interface BarePortProps extends Pick<FieldPortProps, 'id' | 'side'> {
  /** px from the node's top. */
  readonly top: number;
}

/** Where a wire ends at a step that has no room for shapes. */
export function BarePort({ id, side, top }: BarePortProps) {
  return (
    <Handle
      id={id}
      type={side === 'left' ? 'target' : 'source'}
      position={side === 'left' ? Position.Left : Position.Right}
      isConnectable={false}
      className={styles.bare}
      style={{ top }}
    />
  );
}
