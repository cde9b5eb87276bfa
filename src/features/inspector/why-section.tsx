import { IconArrowRight } from '@tabler/icons-react';
import {
  mendsOf,
  type RunRecord,
  type StepStatus,
  useEditor,
  useNames,
  usePlanShown,
  useRuns,
} from '#editor';
import type { PlacedStep, RunNumber, StepFailure, StepId, StepPlan, Value } from '#engine';
import { Button, Delta, useNow, ValueText } from '#ui';
import {
  describeKeptBefore,
  describeProgress,
  describeStamp,
  describeStart,
  describeValue,
  describeWhy,
  titleRun,
} from '#wording';
import { Card, CardFoot } from './card.tsx';
import { type ComparedInput, compareInputs, earlierEntry, inputOf, writtenBy } from './compare-inputs.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { MendButtons } from './mend-buttons.tsx';
import { Section } from './section.tsx';
import styles from './table.module.css';
import { useRecord } from './use-record.ts';
import why from './why-section.module.css';

interface WhySectionProps {
  readonly step: PlacedStep;
  readonly index: number;
  readonly status: StepStatus;
  readonly plan: StepPlan | undefined;
}

/** Why the step ran, was skipped, failed or was not reached, with what it was given then. */
export function WhySection({ step, index, status, plan }: WhySectionProps) {
  const names = useNames();
  const record = useRecord('run' in status ? status.run : undefined);
  const order = useRuns(({ phase }) => (phase.kind === 'running' ? phase.order : undefined));
  const saved = useSaved(status, step.id);
  const told = record ?? order;
  const earlier = told && earlierEntry(told, step.id);
  const text = describeWhy(status, names, {
    inputs: step.wiring.fields.length,
    comparedWith: earlier?.run,
    afresh: told?.kind === 'run',
    saved,
    reasons: plan?.kind === 'will-run' ? plan.reasons : undefined,
    state: record?.state,
  });
  return (
    <Section title="Why" aside={<Stamp status={status} record={record} run={order?.run} />}>
      <Card status={status.kind} title={text.title} detail={text.detail}>
        {status.kind === 'running' && <Progress status={status} />}
        <Inputs step={step} status={status} record={record} />
        {status.kind === 'ran' && record !== undefined && (
          <Writes writes={writtenBy(record, step.id, record.state, earlier)} />
        )}
        {status.kind === 'failed' && <FailureMends failure={status.receipt.failure} plan={plan} />}
        {status.kind === 'blocked' && <GoTo step={status.by.step} index={status.by.index} />}
      </Card>
      {status.kind === 'failed' && index > 0 && record?.flags.populateExtracts === true && (
        <p className={styles.note}>{describeKeptBefore(index)}</p>
      )}
    </Section>
  );
}

/** What the step took when its kept result was made: about what skipping it saved. */
function useSaved(status: StepStatus, step: StepId): number | undefined {
  const made = useRecord(status.kind === 'skipped' ? status.receipt.since : undefined);
  const receipt = made?.receipts.find((one) => one.step === step);
  return receipt?.kind === 'ran' ? receipt.milliseconds : undefined;
}

interface StampProps {
  readonly status: StepStatus;
  readonly record: RunRecord | undefined;
  /** The run under way. */
  readonly run: RunNumber | undefined;
}

function Stamp({ status, record, run }: StampProps) {
  if (status.kind === 'running' && run !== undefined) return describeStart(run, status.startedAt);
  if (record === undefined || !('receipt' in status)) return null;
  const { receipt } = status;
  return describeStamp(
    record.run,
    record.startedAt,
    'milliseconds' in receipt ? receipt.milliseconds : undefined,
  );
}

function Progress({ status }: { readonly status: Extract<StepStatus, { kind: 'running' }> }) {
  const now = useNow(true);
  const { fraction, note } = status;
  if (fraction === undefined) return null;
  return (
    <div className={why.progress}>
      <div
        role="progressbar"
        aria-label="Progress of this step"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(fraction * 100)}
        className={why.track}
      >
        <div className={why.done} style={{ transform: `scaleX(${fraction})` }} />
      </div>
      <div className={why.words}>
        <span>{note}</span>
        <span>{describeProgress(fraction, now - status.startedAt)}</span>
      </div>
    </div>
  );
}

interface InputsProps {
  readonly step: PlacedStep;
  readonly status: StepStatus;
  readonly record: RunRecord | undefined;
}

function Inputs({ step, status, record }: InputsProps) {
  const order = useRuns(({ phase }) => (phase.kind === 'running' ? phase.order : undefined));
  const state = useRuns((runs) => runs.state);
  const entry = useRuns(({ cache }) => cache.entries.get(step.id));
  switch (status.kind) {
    case 'ran': {
      if (record === undefined) return null;
      const earlier = earlierEntry(record, step.id);
      const rows = compareInputs(earlier?.input, inputOf(record, step.id, entry, record.state));
      return <Compared rows={rows} before={earlier?.run} after={titleRun(record.run)} />;
    }
    case 'skipped': {
      const used = record && earlierEntry(record, step.id);
      if (record === undefined || used === undefined) return null;
      const rows = compareInputs(used.input, used.input);
      return <Compared rows={rows} before={used.run} after={titleRun(record.run)} />;
    }
    case 'running': {
      if (order === undefined) return null;
      const earlier = earlierEntry(order, step.id);
      const rows = compareInputs(earlier?.input, inputOf(order, step.id, undefined, state));
      return <Compared rows={rows} before={earlier?.run} after="Now" />;
    }
    default:
      return null;
  }
}

interface ComparedProps {
  readonly rows: readonly ComparedInput[];
  readonly before: RunNumber | undefined;
  readonly after: string;
}

function Compared({ rows, before, after }: ComparedProps) {
  if (rows.length === 0) return null;
  return (
    <div className={why.lined}>
      <ComparisonTable
        rows={rows}
        before={before === undefined ? undefined : titleRun(before)}
        after={after}
      />
    </div>
  );
}

interface WritesProps {
  readonly writes: readonly { readonly slot: string; readonly before?: Value; readonly after: Value }[];
}

function Writes({ writes }: WritesProps) {
  if (writes.length === 0) return null;
  return (
    <CardFoot>
      {writes.map(({ slot, before, after }) => (
        <span key={slot} className={styles.inline}>
          <span>
            Wrote <b className={why.slot}>{slot}</b>
          </span>
          {before === undefined ? (
            <ValueText strong>{describeValue(after, 22)}</ValueText>
          ) : (
            <Delta before={describeValue(before)} after={describeValue(after)} />
          )}
        </span>
      ))}
    </CardFoot>
  );
}

interface FailureMendsProps {
  readonly failure: StepFailure;
  readonly plan: StepPlan | undefined;
}

function FailureMends({ failure, plan }: FailureMendsProps) {
  const editor = useEditor();
  const edited = usePlanShown();
  // The card for the next run says it then; two offers of one mend would confuse.
  if (edited && plan !== undefined) return null;
  return <MendButtons mends={mendsOf(editor, failure)} filled />;
}

function GoTo({ step, index }: { readonly step: StepId; readonly index: number }) {
  const { session } = useEditor();
  return (
    <CardFoot>
      <Button
        size="small"
        icon={<IconArrowRight size={14} stroke={1.75} aria-hidden="true" />}
        onClick={() => session.select({ kind: 'step', id: step })}
      >
        {`Go to step ${index}`}
      </Button>
    </CardFoot>
  );
}
