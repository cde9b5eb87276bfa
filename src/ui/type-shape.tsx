import { classNames } from './class-names.ts';
import styles from './type-shape.module.css';

/** The data types that have a shape; an integer is drawn as a number, and what has no type of its own as a ring. */
export type ShapeType =
  | 'number'
  | 'integer'
  | 'text'
  | 'boolean'
  | 'list'
  | 'object'
  | 'table'
  | 'file'
  | 'null'
  | 'any';

interface TypeShapeProps {
  readonly type: ShapeType;
  /** Hollow: nothing is wired here. */
  readonly open?: boolean;
  /** In px. */
  readonly size?: number;
}

/** A type told by shape first and colour second. Decoration beside the type's or the field's name. */
export function TypeShape({ type, open = false, size = 12 }: TypeShapeProps) {
  const kind = type === 'integer' ? 'number' : type === 'null' ? 'any' : type;
  return (
    <svg
      viewBox="0 0 12 12"
      width={size}
      height={size}
      aria-hidden="true"
      className={classNames(styles.shape, styles[kind], (open || kind === 'any') && styles.open)}
    >
      {outlines[kind]}
      {kind === 'any' && !open && <circle cx="6" cy="6" r="2" className={styles.core} />}
    </svg>
  );
}

const outlines = {
  number: <circle cx="6" cy="6" r="5" />,
  text: <rect x="1.4" y="1.4" width="9.2" height="9.2" rx="1" />,
  boolean: <path d="M6 .2 11.8 6 6 11.8 .2 6z" />,
  list: <path d="M.8 1.2h10.4v4H.8zM.8 6.8h10.4v4H.8z" />,
  table: <path d="M.8.8h4.6v4.6H.8zM6.6.8h4.6v4.6H6.6zM.8 6.6h4.6v4.6H.8zM6.6 6.6h4.6v4.6H6.6z" />,
  object: <path d="M6 .3 11 3.1v5.8L6 11.7 1 8.9V3.1z" />,
  any: <circle cx="6" cy="6" r="4.2" />,
  file: <path d="M1.6.6h5.6l3.2 3.2v7.6H1.6z" />,
} as const;
