import { classNames, VisuallyHidden } from '#ui';
import { describeValue } from '#wording';
import styles from './diff-lines.module.css';
import type { DiffLine, ValueDiff } from './diff-values.ts';

const LONGEST = 24; // characters of a value

interface DiffLinesProps {
  readonly label: string;
  /** What the ways begin with: a field, a slot. */
  readonly root: string;
  readonly diff: ValueDiff;
}

const signs = { changed: '~', added: '+', removed: '−' } as const;
const words = { changed: 'changed', added: 'added', removed: 'removed' } as const;

/** The parts of a value that differ, a line each: `~ rows[0].name  "a" → "b"`. */
export function DiffLines({ label, root, diff }: DiffLinesProps) {
  return (
    <ul className={styles.lines} aria-label={label}>
      {diff.lines.map((line) => (
        <li key={`${line.kind} ${line.path}`} className={styles.line}>
          <span className={classNames(styles.sign, styles[line.kind])} aria-hidden="true">
            {signs[line.kind]}
          </span>
          <span className={styles.path} title={`${root}${line.path}`} dir="auto">
            {`${root}${line.path}`}
          </span>
          <VisuallyHidden>{` ${words[line.kind]} `}</VisuallyHidden>
          <Values line={line} />
        </li>
      ))}
      {diff.more && <li className={styles.more}>and more</li>}
    </ul>
  );
}

function Values({ line: { before, after } }: { readonly line: DiffLine }) {
  return (
    <span className={styles.values}>
      {before !== undefined && <span className={styles.old}>{describeValue(before, LONGEST)}</span>}
      {before !== undefined && after !== undefined && (
        <>
          <span aria-hidden="true">→</span>
          <VisuallyHidden> to </VisuallyHidden>
        </>
      )}
      {after !== undefined && <span className={styles.new}>{describeValue(after, LONGEST)}</span>}
    </span>
  );
}
