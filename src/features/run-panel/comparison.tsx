import { IconEqual, IconPencil } from '@tabler/icons-react';
import { useMemo } from 'react';
import {
  type ComparedSlot,
  type ComparedStep,
  compareRuns,
  type RunRecord,
  statusOfReceipt,
  useComparison,
  useEditor,
  useNames,
} from '#editor';
import type { Receipt, Value } from '#engine';
import { NumberChip, RunMark, StatusWord } from '#ui';
import {
  type ComparedRuns,
  describeComparedStep,
  describeDiffering,
  describeReceiptWord,
  describeValue,
  describeWrittenBy,
  formatDuration,
  stepRowName,
} from '#wording';
import { type ComparedRow, toComparedRows } from './compared-rows.ts';
import styles from './history.module.css';
import { Rows } from './rows.tsx';
import table from './table.module.css';
import { useTableView } from './use-table-view.ts';

const ROW_HEIGHT = 29; // px, with its line
const LONGEST = 24; // characters of a value

interface ComparisonProps {
  readonly a: RunRecord;
  readonly b: RunRecord;
}

/** Slots and steps of two runs, side by side. */
export function Comparison({ a, b }: ComparisonProps) {
  const shown = useComparison();
  const isShown = shown?.a === a && shown.b === b; // the last two runs stand here without having been picked
  const compared = useMemo(() => (isShown ? shown : compareRuns(a, b)), [isShown, shown, a, b]);
  const view = useTableView('history');
  const runs = { a: a.run, b: b.run };
  const rows = useMemo(() => toComparedRows(compared, view), [compared, view]);
  return (
    <Rows
      label={`Run #${a.run} and run #${b.run} side by side`}
      columns={5}
      count={rows.length}
      rowHeight={ROW_HEIGHT}
      minWidth={560}
      head={
        <>
          <th style={{ width: 136 }}>Slot or step</th>
          <th style={{ width: 100 }}>
            <Run side="A" run={a.run} />
          </th>
          <th style={{ width: 100 }}>
            <Run side="B" run={b.run} />
          </th>
          <th style={{ width: 86 }}>Change</th>
          <th>Because</th>
        </>
      }
      row={(at) => {
        const row = rows[at] as ComparedRow;
        if (row.kind === 'heading') return <Heading key={row.text} row={row} at={at} />;
        return row.kind === 'slot' ? (
          <SlotRow key={`slot ${row.name}`} slot={row} at={at} />
        ) : (
          <StepRow key={`step ${row.id}`} step={row} runs={runs} at={at} />
        );
      }}
    />
  );
}

function Run({ side, run }: { readonly side: 'A' | 'B'; readonly run: number }) {
  return (
    <span className={table.inline}>
      <RunMark side={side} />
      {`run #${run}`}
    </span>
  );
}

interface HeadingProps {
  readonly row: Extract<ComparedRow, { kind: 'heading' }>;
  readonly at: number;
}

function Heading({ row: { text, count, differing }, at }: HeadingProps) {
  return (
    <tr className={`${table.plain} ${table.low}`} aria-rowindex={at + 2}>
      <td colSpan={5} className={styles.heading}>
        <b>{text}</b> {describeDiffering(count, differing)}
      </td>
    </tr>
  );
}

function SlotRow({ slot, at }: { readonly slot: ComparedSlot; readonly at: number }) {
  const { session } = useEditor();
  const names = useNames();
  const { name, a, b, writer, differs } = slot;
  const because = differs || writer !== undefined ? describeWrittenBy(writer?.step, names) : '';
  return (
    <tr
      className={`${table.row} ${table.plain} ${table.low}`}
      data-differs={differs || undefined}
      aria-rowindex={at + 2}
    >
      <td>
        <button
          type="button"
          className={table.select}
          aria-label={`Slot ${name}`}
          title={name}
          dir="auto"
          onClick={() => session.reveal({ kind: 'slot', name })}
        >
          {name}
        </button>
      </td>
      <ValueCell side="A" value={a} differs={differs} />
      <ValueCell side="B" value={b} differs={differs} />
      <td>
        <Change differs={differs} />
      </td>
      <td className={table.second} title={because}>
        {because}
      </td>
    </tr>
  );
}

interface ValueCellProps {
  readonly side: 'A' | 'B';
  readonly value: Value | undefined;
  readonly differs: boolean;
}

function ValueCell({ side, value, differs }: ValueCellProps) {
  const text = value === undefined ? '–' : describeValue(value, LONGEST);
  return (
    <td className={table.mono} data-side={differs ? side : undefined} title={text} dir="auto">
      <span className={styles.value}>{text}</span>
    </td>
  );
}

interface StepRowProps {
  readonly step: ComparedStep;
  readonly runs: ComparedRuns;
  readonly at: number;
}

function StepRow({ step, runs, at }: StepRowProps) {
  const { session } = useEditor();
  const names = useNames();
  const { id, index, title, a, b, differs } = step;
  const because = describeComparedStep(step, runs);
  return (
    <tr
      className={`${names.steps.has(id) ? table.row : ''} ${table.plain} ${table.low}`}
      data-differs={differs || undefined}
      aria-rowindex={at + 2}
    >
      <td>
        <span className={table.inline}>
          <NumberChip>{index}</NumberChip>
          {names.steps.has(id) ? (
            <button
              type="button"
              className={table.select}
              aria-label={stepRowName(index, title)}
              title={title}
              dir="auto"
              onClick={() => session.reveal({ kind: 'step', id })}
            >
              {title}
            </button>
          ) : (
            <span className={table.second}>{title}</span>
          )}
        </span>
      </td>
      <td>
        <Did receipt={a} />
      </td>
      <td>
        <Did receipt={b} />
      </td>
      <td>
        <Change differs={differs} />
      </td>
      <td className={table.second} title={because}>
        {because}
      </td>
    </tr>
  );
}

function Did({ receipt }: { readonly receipt: Receipt | undefined }) {
  if (receipt === undefined) return <span className={table.third}>not there</span>;
  const time = 'milliseconds' in receipt ? formatDuration(receipt.milliseconds) : undefined;
  return (
    <span title={time}>
      <StatusWord status={statusOfReceipt(receipt)}>{describeReceiptWord(receipt)}</StatusWord>
    </span>
  );
}

function Change({ differs }: { readonly differs: boolean }) {
  const Icon = differs ? IconPencil : IconEqual;
  return (
    <span className={`${table.inline} ${differs ? styles.changed : table.second}`}>
      <Icon size={12} stroke={2} aria-hidden="true" />
      {differs ? 'changed' : 'same'}
    </span>
  );
}
