import { classNames } from '#ui';
import { curvePath, type Point } from '../wire-path.ts';
import styles from './connecting.module.css';
import type { DragView } from './wire-drag.ts';

/** The wire in hand; red and crossed out over what refuses it. */
export function WireDragView({ view }: { readonly view: DragView }) {
  const { from, start, tip, target } = view;
  const refused = target.kind === 'end' && target.refusal !== undefined;
  const [source, sink] = from.side === 'right' ? [start, tip] : [tip, start];
  return (
    <svg className={styles.drawing} aria-hidden="true">
      <path
        d={curvePath(source, sink)}
        className={classNames(styles.line, refused && styles.refused)}
        data-loose={target.kind === 'end' ? undefined : ''}
      />
      {refused ? <Cross at={tip} /> : <circle cx={tip.x} cy={tip.y} r={4} className={styles.tip} />}
    </svg>
  );
}

function Cross({ at: { x, y } }: { readonly at: Point }) {
  return (
    <g className={styles.cross}>
      <circle cx={x} cy={y} r={9} />
      <path d={`M${x - 3.5},${y - 3.5}l7,7m0,-7l-7,7`} />
    </g>
  );
}
