import type { RefObject } from 'react';
import { type Refusal, useNames } from '#editor';
import { describeRefusal } from '#wording';
import type { Point } from '../wire-path.ts';
import { Beside } from './beside.tsx';
import styles from './refusal.module.css';

interface RefusalTipProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly refusal: Refusal;
  readonly at: Point;
}

/** Why a wire cannot go where it is held. */
export function RefusalTip({ root, refusal, at }: RefusalTipProps) {
  const names = useNames();
  return (
    <Beside root={root} at={at} className={styles.tip} role="tooltip">
      {describeRefusal(refusal, names)}
    </Beside>
  );
}
