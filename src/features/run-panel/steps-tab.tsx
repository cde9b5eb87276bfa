import { memo, useMemo } from 'react';
import { type StepStatus, useEditor, useNames, useRuns, useSession, useStepStatus, useSteps } from '#editor';
import type { PlacedStep } from '#engine';
import { modelName } from '#engine';
import { EmptyState, NumberChip, StatusWord } from '#ui';
import { describeStatus, formatDuration, stepRowName } from '#wording';
import { Rows } from './rows.tsx';
import panel from './run-panel.module.css';
import styles from './table.module.css';
import { useRecord } from './use-record.ts';

const ROW_HEIGHT = 33; // px, with its line

export function StepsTab() {
  const steps = useSteps();
  const ran = useCounts(useRuns(({ stepsRan }) => stepsRan));
  const skipped = useCounts(useRuns(({ stepsSkipped }) => stepsSkipped));
  const names = useNames();
  const selected = useSession(({ selection }) =>
    selection.kind === 'step' ? names.steps.get(selection.id)?.index : undefined,
  );
  if (steps.length === 0) return <EmptyState title="No steps yet" />;
  return (
    <Rows
      label="Steps in run order"
      columns={8}
      count={steps.length}
      rowHeight={ROW_HEIGHT}
      selected={selected}
      head={
        <>
          <th style={{ width: 44 }}>#</th>
          <th style={{ width: 108 }}>Step</th>
          <th style={{ width: 112 }} className={styles.optional}>
            Model
          </th>
          <th style={{ width: 102 }}>Last run</th>
          <th>Reason</th>
          <th style={{ width: 66 }} className={styles.number}>
            Time
          </th>
          <th style={{ width: 46 }} className={styles.number}>
            Ran
          </th>
          <th style={{ width: 72 }} className={styles.number}>
            Skipped
          </th>
        </>
      }
      row={(index) => {
        const step = steps[index] as PlacedStep;
        return (
          <StepRow
            key={step.id}
            step={step}
            index={index}
            ran={ran.get(index) ?? 0}
            skipped={skipped.get(index) ?? 0}
          />
        );
      }}
    />
  );
}

interface StepRowProps {
  readonly step: PlacedStep;
  readonly index: number;
  readonly ran: number;
  readonly skipped: number;
}

const StepRow = memo(function StepRow({ step, index, ran, skipped }: StepRowProps) {
  const { session } = useEditor();
  const names = useNames();
  const status = useStepStatus(step.id);
  const record = useRecord('run' in status ? status.run : undefined);
  const selected = useSession(({ selection }) => selection.kind === 'step' && selection.id === step.id);
  const { word, reason } = describeStatus(status, names, record?.state);
  const model = modelName(step);
  return (
    <tr className={styles.row} data-selected={selected || undefined} aria-rowindex={index + 2}>
      <td>
        <NumberChip>{index}</NumberChip>
      </td>
      <td>
        <button
          type="button"
          className={styles.select}
          aria-label={stepRowName(index, step.title)}
          aria-current={selected || undefined}
          title={step.title}
          onClick={() => session.select({ kind: 'step', id: step.id })}
        >
          {step.title}
        </button>
      </td>
      <td className={`${styles.mono} ${styles.second} ${styles.optional}`} title={model}>
        {model}
      </td>
      <td>
        <StatusWord status={status.kind}>{word}</StatusWord>
      </td>
      <td className={styles.second} title={reason}>
        {reason}
      </td>
      <td className={styles.number}>{timeOf(status) ?? <span className={styles.third}>–</span>}</td>
      <td className={styles.number}>{ran}×</td>
      <td className={styles.number}>{skipped}×</td>
    </tr>
  );
});

function timeOf(status: StepStatus): string | undefined {
  const timed = status.kind === 'ran' || status.kind === 'failed' || status.kind === 'cancelled';
  return timed ? formatDuration(status.receipt.milliseconds) : undefined;
}

function useCounts(indices: readonly number[]): ReadonlyMap<number, number> {
  return useMemo(() => {
    const counts = new Map<number, number>();
    for (const index of indices) counts.set(index, (counts.get(index) ?? 0) + 1);
    return counts;
  }, [indices]);
}

/** As the engine returns them; they accumulate over reruns. */
export function StepsCaption() {
  const stepsRan = useRuns((state) => state.stepsRan);
  const stepsSkipped = useRuns((state) => state.stepsSkipped);
  return (
    <span className={panel.counters}>
      <Counter name="stepsRan" indices={stepsRan} />
      <Counter name="stepsSkipped" indices={stepsSkipped} />
    </span>
  );
}

function Counter({ name, indices }: { readonly name: string; readonly indices: readonly number[] }) {
  const list = `[${indices.join(', ')}]`;
  return (
    <span className={panel.counter} title={`${name} ${list}`}>
      {`${name} `}
      <b>{list}</b>
    </span>
  );
}
