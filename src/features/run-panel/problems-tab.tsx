import { IconCircleCheck, IconTool } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import {
  applyMend,
  type EditorMend,
  type EngineTrouble,
  mendsOf,
  useEditor,
  useNames,
  usePlanShown,
  useSession,
  useStepPlan,
  useStepStatus,
} from '#editor';
import type { Problem, StepFailure, StepId } from '#engine';
import { Button, EmptyState, NumberChip, type StatusName, StatusWord } from '#ui';
import {
  describeFailure,
  describeMend,
  describeProblem,
  describeStatus,
  describeTrouble,
  stepRowName,
} from '#wording';
import type { ProblemRow } from './problem-rows.ts';
import styles from './problems-tab.module.css';
import panel from './run-panel.module.css';
import table from './table.module.css';
import { useProblemRows } from './use-problem-rows.ts';
import { useRecord } from './use-record.ts';

const MOST = 100; // rows that are drawn before a person asks for more

export function ProblemsTab() {
  const { rows } = useProblemRows();
  const [most, setMost] = useState(MOST);
  if (rows.length === 0) {
    return (
      <EmptyState
        title="No problems"
        icon={<IconCircleCheck size={20} stroke={1.75} aria-hidden="true" className={styles.fine} />}
      >
        Wiring and types fit, and the last run met no failure.
      </EmptyState>
    );
  }
  return (
    <div className={table.scroller}>
      <table className={table.table} aria-label="Problems and how to mend them">
        <thead>
          <tr>
            <th style={{ width: 104 }}>Kind</th>
            <th style={{ width: 150 }}>Where</th>
            <th>What happened</th>
            <th style={{ width: '34%' }}>How to fix</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <Button className={styles.moreButton} size="small" onClick={() => setMost(most + MOST)}>
          {`Show ${Math.min(MOST, rows.length - most)} of ${rows.length - most} more`}
        </Button>
      )}
    </div>
  );
}

function Row({ row }: { readonly row: ProblemRow }) {
  switch (row.kind) {
    case 'failed':
      return <FailedRow failure={row.failure} />;
    case 'blocked':
      return <BlockedRow step={row.step} after={row.after} />;
    case 'more-blocked':
      return (
        <Cells
          status="blocked"
          word="Blocked"
          where={`${row.count} more`}
          what="They come after these"
          fix={<AfterFix after={row.after} />}
        />
      );
    case 'trouble':
      return <TroubleRow trouble={row.trouble} />;
    case 'static':
      return <StaticRow problem={row.problem} />;
  }
}

function FailedRow({ failure }: { readonly failure: StepFailure }) {
  const editor = useEditor();
  const names = useNames();
  const record = useRecord();
  const edited = usePlanShown();
  const plan = useStepPlan(failure.step);
  const { title, detail } = describeFailure(failure, names, record?.state);
  // What a person has changed since may have mended it: only a rerun tells.
  const maybeMended = edited && plan !== undefined && plan.kind !== 'will-fail';
  return (
    <Cells
      status="failed"
      word="Failed"
      step={failure.step}
      what={title}
      more={detail}
      fix={
        maybeMended ? (
          <span className={table.second}>Changed since. Rerun to see whether it is mended</span>
        ) : (
          <Mends mends={mendsOf(editor, failure)} />
        )
      }
    />
  );
}

function BlockedRow({ step, after }: { readonly step: StepId; readonly after: number }) {
  const names = useNames();
  const status = useStepStatus(step);
  const { word, reason } = describeStatus(status, names);
  return (
    <Cells status="blocked" word={word} step={step} what={reason} quiet fix={<AfterFix after={after} />} />
  );
}

function AfterFix({ after }: { readonly after: number }) {
  return <span className={table.second}>{`Fix step ${after}, then rerun`}</span>;
}

function TroubleRow({ trouble }: { readonly trouble: EngineTrouble }) {
  const { title, detail } = describeTrouble(trouble);
  return <Cells status="failed" word="Failed" where="Engine" what={title} more={detail} fix={null} />;
}

function StaticRow({ problem }: { readonly problem: Problem }) {
  const names = useNames();
  const { title, detail } = describeProblem(problem, names);
  return (
    <Cells
      status="will-fail"
      word="Problem"
      step={problem.step}
      slot={'slot' in problem ? problem.slot : undefined}
      what={title}
      more={detail}
      fix={<Mends mends={problem.mends} />}
    />
  );
}

function Mends({ mends }: { readonly mends: readonly EditorMend[] }) {
  const editor = useEditor();
  const names = useNames();
  return (
    <span className={styles.mends}>
      {mends.map((mend) => {
        const label = describeMend(mend, names);
        return (
          <Button
            key={label}
            className={table.above}
            size="small"
            icon={<IconTool size={14} stroke={1.75} aria-hidden="true" />}
            onClick={() => applyMend(editor, mend)}
          >
            {label}
          </Button>
        );
      })}
    </span>
  );
}

interface CellsProps {
  readonly status: StatusName;
  readonly word: string;
  /** The place, which a click selects. */
  readonly step?: StepId | undefined;
  readonly slot?: string | undefined;
  /** The place's name where it is neither. */
  readonly where?: string;
  readonly what: string;
  readonly more?: string;
  readonly quiet?: boolean;
  readonly fix: ReactNode;
}

function Cells({ status, word, step, slot, where, what, more = '', quiet = false, fix }: CellsProps) {
  const { session } = useEditor();
  const selected = useSession(({ selection }) => {
    if (step !== undefined) return selection.kind === 'step' && selection.id === step;
    return slot !== undefined && selection.kind === 'slot' && selection.name === slot;
  });
  const go = () => {
    if (step !== undefined) session.reveal({ kind: 'step', id: step });
    else if (slot !== undefined) session.reveal({ kind: 'slot', name: slot });
  };
  return (
    <tr
      className={step === undefined && slot === undefined ? undefined : table.row}
      data-selected={selected || undefined}
    >
      <td>
        <StatusWord status={status}>{word}</StatusWord>
      </td>
      <td>
        <Place step={step} slot={slot} where={where} onSelect={go} />
      </td>
      <td className={table.wide}>
        <span className={quiet ? table.second : styles.what}>{what}</span>
        {more !== '' && <span className={styles.more}>{more}</span>}
      </td>
      <td className={table.wide}>{fix}</td>
    </tr>
  );
}

interface PlaceProps {
  readonly step: StepId | undefined;
  readonly slot: string | undefined;
  readonly where: string | undefined;
  readonly onSelect: () => void;
}

function Place({ step, slot, where, onSelect }: PlaceProps) {
  const names = useNames();
  const placed = step === undefined ? undefined : names.steps.get(step);
  if (placed !== undefined) {
    return (
      <span className={table.inline}>
        <NumberChip>{placed.index}</NumberChip>
        <button
          type="button"
          className={table.select}
          aria-label={stepRowName(placed.index, placed.title)}
          onClick={onSelect}
        >
          {placed.title}
        </button>
      </span>
    );
  }
  if (slot === undefined) return <span className={table.second}>{where ?? 'a step that is gone'}</span>;
  return (
    <button type="button" className={table.select} aria-label={`Slot ${slot}`} onClick={onSelect}>
      {slot}
    </button>
  );
}

export function ProblemsCaption() {
  const last = useRecord();
  const fromRun =
    last !== undefined && last.outcome.kind !== 'completed' && last.outcome.kind !== 'cancelled';
  if (!fromRun) return null;
  return <span className={panel.caption}>{`From run #${last.run}`}</span>;
}
