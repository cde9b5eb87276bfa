import { IconTrash } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useAllSteps, useEditor, useNames, useRuns, useSession, useStepPlan } from '#editor';
import { Button, EmptyState, NumberChip, StatusWord, useNow, VisuallyHidden } from '#ui';
import {
  describeCacheCaption,
  describeEntryPart,
  describeMade,
  describePlan,
  describeUnused,
  formatBytes,
  stepRowName,
} from '#wording';
import { type CacheRow, selectCacheRows, toCacheRows } from './cache-rows.ts';
import { FilterField } from './filter-field.tsx';
import { Rows } from './rows.tsx';
import panel from './run-panel.module.css';
import { SortHead } from './sort-head.tsx';
import { planName } from './step-rows.ts';
import styles from './table.module.css';
import { useTableView } from './use-table-view.ts';

const ROW_HEIGHT = 33; // px, with its line
const MINUTE = 60_000; // ms
const BUSY = 'Wait until the run has ended';

export function CacheTab() {
  const { session } = useEditor();
  const all = useCacheRows();
  const view = useTableView('cache');
  const rows = useMemo(() => selectCacheRows(all, view), [all, view]);
  const now = useNow(true, MINUTE);
  if (all.length === 0) {
    return (
      <EmptyState title="Nothing is kept yet">
        A run keeps what each step was given and gave back, so that a rerun can skip it.
      </EmptyState>
    );
  }
  if (rows.length === 0) {
    return (
      <EmptyState title="No result matches the filter">
        <Button size="small" onClick={() => session.setTable('cache', { query: '', only: '' })}>
          Show all results
        </Button>
      </EmptyState>
    );
  }
  return (
    <Rows
      label="Kept results"
      columns={7}
      count={rows.length}
      rowHeight={ROW_HEIGHT}
      head={
        <>
          <th style={{ width: 128 }}>Step</th>
          <th>Inputs</th>
          <th>Output</th>
          <SortHead tab="cache" by="run" descendingFirst style={{ width: 140 }}>
            From
          </SortHead>
          <th style={{ width: 124 }}>Next run</th>
          <SortHead tab="cache" by="size" descendingFirst style={{ width: 74 }} className={styles.number}>
            Size
          </SortHead>
          <th style={{ width: 92 }}>
            <VisuallyHidden>Clear</VisuallyHidden>
          </th>
        </>
      }
      row={(at) => {
        const row = rows[at] as CacheRow;
        return <EntryRow key={row.id} row={row} made={describeMade(row.entry.run, row.at, now)} at={at} />;
      }}
    />
  );
}

function useCacheRows(): readonly CacheRow[] {
  const steps = useAllSteps();
  const names = useNames();
  const cache = useRuns((state) => state.cache);
  const history = useRuns((state) => state.history);
  const startedAt = useRuns((state) => state.startedAt);
  return useMemo(
    () => toCacheRows(steps, names, { cache, history, startedAt }),
    [steps, names, cache, history, startedAt],
  );
}

interface EntryRowProps {
  readonly row: CacheRow;
  /** Which run made it, and how long ago. */
  readonly made: string;
  readonly at: number;
}

const EntryRow = memo(function EntryRow({ row, made, at }: EntryRowProps) {
  const { runs } = useEditor();
  const { id, entry, index, title, size } = row;
  const busy = useRuns(({ phase }) => phase.kind === 'running');
  const selected = useSession(({ selection }) => selection.kind === 'step' && selection.id === id);
  const inputs = describeEntryPart(entry.input);
  const output = describeEntryPart(entry.output);
  return (
    <tr
      className={row.gone ? undefined : styles.row}
      data-selected={selected || undefined}
      aria-rowindex={at + 2}
    >
      <td>
        <StepCell row={row} selected={selected} />
      </td>
      <td className={`${styles.mono} ${styles.second}`} title={inputs}>
        {inputs}
      </td>
      <td className={styles.mono} title={output}>
        {output}
      </td>
      <td className={styles.second} title={made}>
        {made}
      </td>
      <td className={styles.second}>
        <NextUse row={row} />
      </td>
      <td className={`${styles.number} ${styles.second}`}>{formatBytes(size)}</td>
      <td className={styles.number}>
        <Button
          variant="ghost"
          size="small"
          icon={<IconTrash size={14} stroke={1.75} aria-hidden="true" />}
          disabledReason={busy ? BUSY : undefined}
          aria-label={
            index === undefined
              ? `Clear the result of ${title}`
              : `Clear the result of step ${index}, ${title}`
          }
          onClick={() => runs.clearCache(id)}
        >
          Clear
        </Button>
      </td>
    </tr>
  );
});

function StepCell({ row, selected }: { readonly row: CacheRow; readonly selected: boolean }) {
  const { session } = useEditor();
  const { id, index, title, model, gone } = row;
  if (gone) {
    return (
      <span className={styles.second} title={`${title}, ${model}`}>
        {title}
      </span>
    );
  }
  return (
    <span className={styles.inline}>
      {index !== undefined && <NumberChip>{index}</NumberChip>}
      <button
        type="button"
        className={styles.select}
        aria-label={index === undefined ? title : stepRowName(index, title)}
        aria-current={selected || undefined}
        title={title}
        onClick={() => session.reveal({ kind: 'step', id })}
      >
        {title}
      </button>
    </span>
  );
}

/** What the next run does with the result. */
function NextUse({ row }: { readonly row: CacheRow }) {
  const names = useNames();
  const plan = useStepPlan(row.id);
  if (row.gone) return 'the step is gone';
  if (row.index === undefined) return 'the step is disabled';
  if (plan === undefined) return null;
  const unused = describeUnused(plan);
  if (unused !== undefined) return <span title={unused}>{unused}</span>;
  return <StatusWord status={planName(plan)}>{describePlan(plan, names).word}</StatusWord>;
}

export function CacheCaption() {
  const { runs } = useEditor();
  const rows = useCacheRows();
  const busy = useRuns(({ phase }) => phase.kind === 'running');
  const bytes = rows.reduce((sum, { size }) => sum + size, 0);
  const reason = rows.length === 0 ? 'Nothing is kept' : busy ? BUSY : undefined;
  const caption = describeCacheCaption(rows.length, bytes);
  return (
    <>
      <span className={panel.caption} title={caption}>
        {caption}
      </span>
      <FilterField tab="cache" label="Filter results" />
      <Button
        size="small"
        icon={<IconTrash size={14} stroke={1.75} aria-hidden="true" />}
        disabledReason={reason}
        onClick={() => runs.clearCache()}
      >
        Clear all
      </Button>
    </>
  );
}
