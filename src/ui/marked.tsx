import { Fragment } from 'react';
import styles from './marked.module.css';

interface MarkedProps {
  /** In pairs: from, up to. Those beyond the text's end are left out. */
  readonly ranges?: readonly number[];
  readonly children: string;
}

/** Text with what was searched for marked in it. */
export function Marked({ ranges = [], children: text }: MarkedProps) {
  const parts = partsOf(text, ranges);
  return parts.map(({ from, part, marked }) =>
    marked ? (
      <mark key={from} className={styles.mark}>
        {part}
      </mark>
    ) : (
      <Fragment key={from}>{part}</Fragment>
    ),
  );
}

interface Part {
  readonly from: number;
  readonly part: string;
  readonly marked: boolean;
}

export function partsOf(text: string, ranges: readonly number[]): readonly Part[] {
  const parts: Part[] = [];
  let done = 0;
  const take = (to: number, marked: boolean) => {
    if (to <= done) return;
    parts.push({ from: done, part: text.slice(done, to), marked });
    done = to;
  };
  for (let place = 0; place + 1 < ranges.length; place += 2) {
    take(Math.min(ranges[place] as number, text.length), false);
    take(Math.min(ranges[place + 1] as number, text.length), true);
  }
  take(text.length, false);
  return parts;
}
