import { IconTrash } from '@tabler/icons-react';
import { memo } from 'react';
import { entrySize, useEditor, useNames, useRuns, useSession, useStepPlan, useSteps } from '#editor';
import type { CacheEntry, PlacedStep } from '#engine';
import { Button, EmptyState, NumberChip, StatusWord, VisuallyHidden } from '#ui';
import {
  describeCacheCaption,
  describeEntryPart,
  describePlan,
  describeUnused,
  formatBytes,
  stepRowName,
} from '#wording';
import { Rows } from './rows.tsx';
import panel from './run-panel.module.css';
import styles from './table.module.css';

const ROW_HEIGHT = 33; // px, with its line
const BUSY = 'Wait until the run has ended';

export function CacheTab() {
  const kept = useKept();
  if (kept.length === 0) {
    return (
      <EmptyState title="Nothing is kept yet">
        A run keeps what each step was given and gave back, so that a rerun can skip it.
      </EmptyState>
    );
  }
  return (
    <Rows
      label="Kept results"
      columns={7}
      count={kept.length}
      rowHeight={ROW_HEIGHT}
      head={
        <>
          <th style={{ width: 150 }}>Step</th>
          <th>Inputs</th>
          <th>Output</th>
          <th style={{ width: 72 }}>From</th>
          <th style={{ width: 160 }}>Next run</th>
          <th style={{ width: 76 }} className={styles.number}>
            Size
          </th>
          <th style={{ width: 104 }}>
            <VisuallyHidden>Clear</VisuallyHidden>
          </th>
        </>
      }
      row={(at) => {
        const { step, index, entry } = kept[at] as Kept;
        return <EntryRow key={step.id} step={step} index={index} entry={entry} at={at} />;
      }}
    />
  );
}

interface Kept {
  readonly step: PlacedStep;
  readonly index: number;
  readonly entry: CacheEntry;
}

/** In run order; results of steps that are gone are not shown, and come back with them. */
function useKept(): readonly Kept[] {
  const steps = useSteps();
  const entries = useRuns(({ cache }) => cache.entries);
  return steps.flatMap((step, index) => {
    const entry = entries.get(step.id);
    return entry === undefined ? [] : [{ step, index, entry }];
  });
}

const EntryRow = memo(function EntryRow({ step, index, entry, at }: Kept & { readonly at: number }) {
  const { session, runs } = useEditor();
  const names = useNames();
  const plan = useStepPlan(step.id);
  const busy = useRuns(({ phase }) => phase.kind === 'running');
  const selected = useSession(({ selection }) => selection.kind === 'step' && selection.id === step.id);
  const unused = plan === undefined ? undefined : describeUnused(plan);
  const inputs = describeEntryPart(entry.input);
  const output = describeEntryPart(entry.output);
  return (
    <tr className={styles.row} data-selected={selected || undefined} aria-rowindex={at + 2}>
      <td>
        <span className={styles.inline}>
          <NumberChip>{index}</NumberChip>
          <button
            type="button"
            className={styles.select}
            aria-label={stepRowName(index, step.title)}
            aria-current={selected || undefined}
            onClick={() => session.reveal({ kind: 'step', id: step.id })}
          >
            {step.title}
          </button>
        </span>
      </td>
      <td className={`${styles.mono} ${styles.second}`} title={inputs}>
        {inputs}
      </td>
      <td className={styles.mono} title={output}>
        {output}
      </td>
      <td className={styles.second}>{`run #${entry.run}`}</td>
      <td className={styles.second} title={unused}>
        {plan !== undefined &&
          (unused ?? (
            <StatusWord status={plan.kind === 'depends' ? 'may-skip' : plan.kind}>
              {describePlan(plan, names).word}
            </StatusWord>
          ))}
      </td>
      <td className={`${styles.number} ${styles.second}`}>{formatBytes(entrySize(entry))}</td>
      <td className={styles.number}>
        <Button
          className={styles.above}
          variant="ghost"
          size="small"
          icon={<IconTrash size={14} stroke={1.75} aria-hidden="true" />}
          disabledReason={busy ? BUSY : undefined}
          aria-label={`Clear the result of step ${index}, ${step.title}`}
          onClick={() => runs.clearCache(step.id)}
        >
          Clear
        </Button>
      </td>
    </tr>
  );
});

export function CacheCaption() {
  const { runs } = useEditor();
  const kept = useKept();
  const busy = useRuns(({ phase }) => phase.kind === 'running');
  const bytes = kept.reduce((sum, { entry }) => sum + entrySize(entry), 0);
  const reason = kept.length === 0 ? 'Nothing is kept' : busy ? BUSY : undefined;
  return (
    <>
      <span className={panel.caption}>{describeCacheCaption(kept.length, bytes)}</span>
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
