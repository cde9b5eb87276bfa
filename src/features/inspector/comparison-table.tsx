import { IconEqual, IconPencil } from '@tabler/icons-react';
import { Fragment, useMemo } from 'react';
import type { Value } from '#engine';
import { classNames, VisuallyHidden } from '#ui';
import { describeValue } from '#wording';
import type { ComparedInput } from './compare-inputs.ts';
import { DiffLines } from './diff-lines.tsx';
import { diffValues } from './diff-values.ts';
import styles from './table.module.css';

const WIDEST = 8; // characters of a value that two columns have room for
const LONGEST = 22; // characters where before stands above after

interface ComparisonTableProps {
  readonly rows: readonly ComparedInput[];
  /** “Run #1”; absent where there is nothing to compare with. */
  readonly before: string | undefined;
  /** “Run #2”, “Now”. */
  readonly after: string;
  readonly flush?: boolean;
}

/** Each input before and after. Long values stand one above the other. */
export function ComparisonTable({ rows, before, after, flush = false }: ComparisonTableProps) {
  const stacked = rows.some((row) => isWide(row.before) || isWide(row.after));
  return (
    <table className={classNames(styles.table, flush && styles.flush)}>
      <thead>
        <tr>
          <th>Input</th>
          {stacked ? (
            <th>{before === undefined ? after : `${before} → ${after}`}</th>
          ) : (
            <>
              {before !== undefined && <th className={styles.number}>{before}</th>}
              <th className={styles.number}>{after}</th>
            </>
          )}
          {before !== undefined && (
            <th style={{ width: 84 }}>
              <VisuallyHidden>Change</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.field}>
            <tr className={row.change === 'changed' ? styles.changed : undefined}>
              <td className={styles.name} title={row.field}>
                {row.field}
              </td>
              {stacked ? (
                <StackedValues row={row} compared={before !== undefined} />
              ) : (
                <Values row={row} compared={before !== undefined} />
              )}
              {before !== undefined && (
                <td>
                  <Change change={row.change} />
                </td>
              )}
            </tr>
            {before !== undefined && row.change === 'changed' && (
              <DiffRow row={row} columns={stacked ? 3 : 4} />
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** What exactly differs within a list or an object. */
function DiffRow({
  row: { field, before, after },
  columns,
}: {
  readonly row: ComparedInput;
  readonly columns: number;
}) {
  const diff = useMemo(
    () => (before === undefined || after === undefined ? undefined : diffValues(before, after)),
    [before, after],
  );
  if (diff === undefined || diff.lines.length === 0) return null;
  return (
    <tr className={styles.changed}>
      <td colSpan={columns}>
        <DiffLines label={`What changed in ${field}`} root={field} diff={diff} />
      </td>
    </tr>
  );
}

interface ValuesProps {
  readonly row: ComparedInput;
  readonly compared: boolean;
}

function Values({ row, compared }: ValuesProps) {
  const changed = row.change === 'changed';
  return (
    <>
      {compared && (
        <td className={classNames(styles.mono, styles.number, changed && styles.old)}>
          {textOf(row.before)}
        </td>
      )}
      <td className={classNames(styles.mono, styles.number, changed && styles.new)}>{textOf(row.after)}</td>
    </>
  );
}

function StackedValues({ row, compared }: ValuesProps) {
  const both = compared && row.change === 'changed';
  return (
    <td className={styles.mono}>
      {both && <div className={styles.old}>{textOf(row.before, LONGEST)}</div>}
      <div className={both ? styles.new : undefined}>{textOf(row.after ?? row.before, LONGEST)}</div>
    </td>
  );
}

function Change({ change }: { readonly change: ComparedInput['change'] }) {
  switch (change) {
    case 'changed':
      return (
        <span className={classNames(styles.inline, styles.name, styles.new)}>
          <IconPencil size={14} stroke={1.75} aria-hidden="true" />
          changed
        </span>
      );
    case 'same':
      return (
        <span className={classNames(styles.inline, styles.second)}>
          <IconEqual size={14} stroke={1.75} aria-hidden="true" />
          same
        </span>
      );
    case 'unknown':
      return <span className={styles.third}>–</span>;
  }
}

function textOf(value: Value | undefined, longest = WIDEST + 4): string {
  return value === undefined ? '–' : describeValue(value, longest);
}

function isWide(value: Value | undefined): boolean {
  return value !== undefined && describeValue(value, WIDEST + 1).length > WIDEST;
}
