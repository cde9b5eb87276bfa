import { classNames } from './class-names.ts';
import styles from './thumbnail.module.css';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface ThumbnailProps {
  /** Undefined while it is not known, or where there is nothing to draw. */
  readonly picture:
    | {
        readonly steps: readonly (Box & { readonly id: string })[];
        readonly slots: readonly (Box & { readonly name: string; readonly type: string })[];
        readonly wires: readonly string[];
      }
    | undefined;
  readonly className?: string | undefined;
}

const WIDTH = 252;
const HEIGHT = 96;

/** A workflow from far away, on a dot grid. */
export function Thumbnail({ picture, className }: ThumbnailProps) {
  return (
    <svg
      className={classNames(styles.picture, className)}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      {picture?.wires.map((path) => (
        <path key={path} className={styles.wire} d={path} />
      ))}
      {picture?.steps.map(({ id, x, y, width, height }) => (
        <g key={id}>
          <rect className={styles.node} x={x} y={y} width={width} height={height} rx="3" />
          {width > ROOM && (
            <>
              <path className={styles.headline} d={`M${x + 6} ${y + 8}h${width * 0.5}`} />
              <path className={styles.text} d={`M${x + 6} ${y + 16}h${width * 0.28}`} />
              <path className={styles.text} d={`M${x + 6} ${y + 22}h${width * 0.36}`} />
            </>
          )}
        </g>
      ))}
      {picture?.slots.map(({ name, type, x, y, width, height }) => (
        <g key={name}>
          <rect className={styles.node} x={x} y={y} width={width} height={height} rx={height / 2} />
          <circle
            cx={x + 7}
            cy={y + height / 2}
            r="2.6"
            style={{ fill: `var(--type-${type === 'integer' ? 'number' : type}, var(--type-any))` }}
          />
          <path className={styles.headline} d={`M${x + 13} ${y + height / 2}h${width - 20}`} />
        </g>
      ))}
    </svg>
  );
}

const ROOM = 28; // px: a node that is smaller has no lines
