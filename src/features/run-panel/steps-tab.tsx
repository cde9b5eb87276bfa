import { memo, useMemo } from 'react';
import {
  type StepStatus,
  useAllSteps,
  useEditor,
  useNames,
  usePlanShown,
  usePlans,
  useRuns,
  useSession,
  useStatuses,
  useStepStatus,
} from '#editor';
import type { PlacedStep } from '#engine';
import { modelName } from '#engine';
import { Button, EmptyState, NumberChip, StatusWord, useNow } from '#ui';
import { describeStatus, formatDuration, stepRowName } from '#wording';
import { Rows } from './rows.tsx';
import { SortHead } from './sort-head.tsx';
import { selectStepRows, timeOf } from './step-rows.ts';
import styles from './table.module.css';
import { useRecord } from './use-record.ts';
import { useTableView } from './use-table-view.ts';

const ROW_HEIGHT = 33; // px, with its line

export function StepsTab() {
  const { session } = useEditor();
  const all = useAllSteps();
  const rows = useStepRows();
  const chosen = useSession(({ selection }) => (selection.kind === 'step' ? selection.id : undefined));
  const selected = rows.findIndex(({ step }) => step.id === chosen);
  const running = useRuns(({ phase }) => (phase.kind === 'running' ? phase.current?.step : undefined));
  const followed = running === undefined ? -1 : rows.findIndex(({ step }) => step.id === running);
  if (all.length === 0) return <EmptyState title="No steps yet" />;
  if (rows.length === 0) {
    return (
      <EmptyState title="No step matches the filter">
        <Button size="small" onClick={() => session.setTable('steps', { query: '', only: '' })}>
          Show all steps
        </Button>
      </EmptyState>
    );
  }
  return (
    <Rows
      label="Steps"
      columns={8}
      count={rows.length}
      rowHeight={ROW_HEIGHT}
      selected={selected === -1 ? undefined : selected}
      followed={followed === -1 ? undefined : followed}
      head={
        <>
          <SortHead tab="steps" by="place" natural style={{ width: 54 }}>
            #
          </SortHead>
          <SortHead tab="steps" by="title" style={{ width: 108 }}>
            Step
          </SortHead>
          <th style={{ width: 108 }} className={styles.optional}>
            Model
          </th>
          <SortHead tab="steps" by="status" style={{ width: 98 }}>
            Last run
          </SortHead>
          <th>Reason</th>
          <SortHead tab="steps" by="time" descendingFirst style={{ width: 64 }} className={styles.number}>
            Time
          </SortHead>
          <SortHead tab="steps" by="ran" descendingFirst style={{ width: 54 }} className={styles.number}>
            Ran
          </SortHead>
          <SortHead tab="steps" by="skipped" descendingFirst style={{ width: 84 }} className={styles.number}>
            Skipped
          </SortHead>
        </>
      }
      row={(at) => {
        const { step, index, ran, skipped } = rows[at] as StepRow;
        return <StepRow key={step.id} step={step} index={index} ran={ran} skipped={skipped} at={at} />;
      }}
    />
  );
}

/** The steps that the table's view keeps, with how often each of them ran and was skipped. */
function useStepRows(): readonly StepRow[] {
  const steps = useAllSteps();
  const names = useNames();
  const statuses = useStatuses();
  const plans = usePlans();
  const planShown = usePlanShown();
  const ran = useCounts(useRuns(({ stepsRan }) => stepsRan));
  const skipped = useCounts(useRuns(({ stepsSkipped }) => stepsSkipped));
  const view = useTableView('steps');
  return useMemo(() => {
    const facts = steps.map((step) => {
      const named = names.steps.get(step.id);
      const index = named?.index ?? 0;
      const status: StepStatus = statuses.get(step.id) ?? { kind: 'not-run' };
      const runs = named?.disabled === false;
      const plan = planShown && runs ? plans[index] : undefined;
      const counts = { ran: runs ? (ran.get(index) ?? 0) : 0, skipped: runs ? (skipped.get(index) ?? 0) : 0 };
      return { step, index, status, plan, ...counts };
    });
    return selectStepRows(facts, view);
  }, [steps, names, statuses, plans, planShown, ran, skipped, view]);
}

interface StepRow {
  readonly step: PlacedStep;
  readonly index: number;
  readonly ran: number;
  readonly skipped: number;
}

const StepRow = memo(function StepRow({ step, index, ran, skipped, at }: StepRow & { readonly at: number }) {
  const { session } = useEditor();
  const names = useNames();
  const status = useStepStatus(step.id);
  const record = useRecord('run' in status ? status.run : undefined);
  const selected = useSession(({ selection }) => selection.kind === 'step' && selection.id === step.id);
  const { word, reason } = describeStatus(status, names, record?.state);
  const model = modelName(step);
  const disabled = status.kind === 'disabled';
  return (
    <tr
      className={styles.row}
      data-selected={selected || undefined}
      data-left-out={disabled || undefined}
      aria-rowindex={at + 2}
    >
      <td className={styles.whole}>
        {disabled ? <span className={styles.third}>–</span> : <NumberChip>{index}</NumberChip>}
      </td>
      <td className={styles.whole}>
        <button
          type="button"
          className={styles.select}
          aria-label={disabled ? `${step.title}: ${word}` : stepRowName(index, step.title)}
          aria-current={selected || undefined}
          title={step.title}
          onClick={() => session.reveal({ kind: 'step', id: step.id })}
        >
          {step.title}
        </button>
      </td>
      <td className={`${styles.mono} ${styles.second} ${styles.optional}`} title={model}>
        {model}
      </td>
      <td className={styles.whole}>
        <StatusWord status={status.kind}>{word}</StatusWord>
      </td>
      <td className={styles.second} title={reason}>
        {status.kind === 'running' && <ProgressBar fraction={status.fraction} />}
        {reason}
      </td>
      <td className={`${styles.number} ${styles.whole}`}>
        <Time status={status} />
      </td>
      <td className={`${styles.number} ${styles.whole}`}>{ran}×</td>
      <td className={`${styles.number} ${styles.whole}`}>{skipped}×</td>
    </tr>
  );
});

function Time({ status }: { readonly status: StepStatus }) {
  if (status.kind === 'running') return <Elapsed since={status.startedAt} />;
  const time = timeOf(status);
  return time === undefined ? <span className={styles.third}>–</span> : formatDuration(time);
}

function Elapsed({ since }: { readonly since: number }) {
  return formatDuration(Math.max(0, useNow(true) - since));
}

/** The words beside it say the same. */
function ProgressBar({ fraction = 0 }: { readonly fraction?: number | undefined }) {
  return (
    <span className={styles.progress} aria-hidden="true">
      <span style={{ width: `${fraction * 100}%` }} />
    </span>
  );
}

function useCounts(indices: readonly number[]): ReadonlyMap<number, number> {
  return useMemo(() => {
    const counts = new Map<number, number>();
    for (const index of indices) counts.set(index, (counts.get(index) ?? 0) + 1);
    return counts;
  }, [indices]);
}
