import type { NodeProps } from '@xyflow/react';
import { memo, useRef } from 'react';
import {
  applyMend,
  type ComparedStep,
  mendsOf,
  type StepStatus,
  useComparison,
  useDocument,
  useEditor,
  useNames,
  usePlanShown,
  useRunShown,
  useRuns,
  useSlot,
  useStep,
  useStepPlan,
  useStepProblems,
  useStepStatus,
} from '#editor';
import { modelName, type PlacedStep, type Reason } from '#engine';
import { useNow } from '#ui';
import {
  describeComparedStatus,
  describeMend,
  describePlan,
  describeProblemMark,
  describeStatus,
  describeValue,
  formatDuration,
  type StatusText,
  stepGroupName,
} from '#wording';
import { useNodeLook } from './canvas-parts.ts';
import { FarStep } from './far/far-nodes.tsx';
import { FieldRowView, OutputRowView, StepPorts } from './field-row.tsx';
import type { StepFlowNode } from './flow-nodes.ts';
import { FoldedLabel, FoldedLabels } from './folded-label.tsx';
import { type StepFooter, StepNodeView } from './step-node-view.tsx';
import { comparedOutline, planStatus } from './step-outline.ts';
import { heightOf, type InputRow, type OutputRow, rowsOf } from './step-rows.ts';
import { useFocusHandedOver } from './use-focus-handed-over.ts';
import { useNodeKeys } from './use-node-keys.ts';
import type { Detail } from './zoom-levels.ts';

const PREVIEW = 14; // characters

/** A step on the canvas. It reads what is its own, so it renders again only when that changed. */
export const StepNode = memo(function StepNode({ id, data, selected, height }: NodeProps<StepFlowNode>) {
  const step = useStep(data.step);
  const look = useNodeLook(id);
  if (step === undefined) return null;
  const node = { nodeId: id, selected, height: height ?? heightOf(step) };
  return look === 'dot' ? <FarStep {...node} /> : <PresentStep {...node} step={step} look={look} />;
});

interface PresentStepProps {
  readonly nodeId: string;
  readonly step: PlacedStep;
  readonly selected: boolean;
  readonly look: Detail;
  /** As React Flow measured it. */
  readonly height: number;
}

function PresentStep({ nodeId, step, selected, look, height }: PresentStepProps) {
  const node = useRef<HTMLElement>(null);
  useFocusHandedOver(node, nodeId);
  const names = useNames();
  const running = useRunShown();
  const plan = useStepPlan(step.id);
  const planShown = usePlanShown();
  const status = useStepStatus(step.id);
  const problems = useStepProblems(step.id);
  const named = names.steps.get(step.id);
  const index = named === undefined || named.disabled ? undefined : named.index;
  // The state tells what a failed step was given; other steps need not render again for it.
  const state = useRuns(({ history }) => (status.kind === 'failed' ? history.at(-1)?.state : undefined));
  const comparison = useComparison();
  const compared = comparison?.stepOf.get(step.id);
  const statusText =
    comparison === undefined
      ? describeStatus(status, names, state)
      : describeComparedStatus(compared, { a: comparison.a.run, b: comparison.b.run });
  const isPlanned = comparison === undefined && !running && plan !== undefined;
  const planned = isPlanned ? describePlan(plan, names) : undefined;
  const rows = rowsOf(step);
  const { inputs, outputs } = rows;
  const keys = useNodeKeys(nodeId);
  const fix = useFix(status);
  const footer: StepFooter = {
    status: status.kind,
    word: statusText.word,
    run: planShown && 'run' in status ? `in run #${status.run}` : undefined,
    time: <Time status={status} />,
    text: statusText.short,
    fullText: statusText.reason,
    fraction: status.kind === 'running' ? status.fraction : undefined,
    fix,
  };
  return (
    <StepNodeView
      {...keys}
      ref={node}
      nodeId={nodeId}
      index={index}
      title={step.title}
      modelName={modelName(step)}
      name={stepGroupName(index, step.title, statusText, planned, problems.length)}
      selected={selected}
      problem={problems.length === 0 ? undefined : describeProblemMark(problems, names)}
      tag={planned && plan && { ...planned, status: planStatus(plan), quiet: !planShown }}
      footer={comparison === undefined ? footer : comparedFooter(compared, statusText)}
      look={look}
      height={height}
      inputs={
        look === 'full' &&
        inputs.map((row) => (
          <FieldRow
            key={row.field}
            row={row}
            change={planShown ? undefined : changeOf(status, row.field)}
            compared={comparison && (compared ?? 'not-there')}
          />
        ))
      }
      outputs={look === 'full' && outputs.map((row) => <StepOutput key={row.key} row={row} step={step} />)}
      ports={look !== 'full' && <StepPorts rows={rows} />}
    />
  );
}

type InputChange = Extract<Reason, { kind: 'input-changed' }>;

/** Why the last run ran the step, as far as this field is the reason. */
function changeOf(status: StepStatus, field: string): InputChange | undefined {
  if (status.kind !== 'ran') return undefined;
  return status.receipt.reasons.find(
    (reason): reason is InputChange => reason.kind === 'input-changed' && reason.field === field,
  );
}

/** What the step did in the run that is compared with an earlier one. */
function comparedFooter(compared: ComparedStep | undefined, text: StatusText): StepFooter {
  const receipt = compared?.b;
  return {
    status: comparedOutline(compared),
    word: text.word,
    time: receipt && 'milliseconds' in receipt ? formatDuration(receipt.milliseconds) : undefined,
    text: text.short,
    fullText: text.reason,
  };
}

interface FieldRowProps {
  readonly row: InputRow;
  readonly change: InputChange | undefined;
  /** While two runs are compared: the step in both, or that they do not have it. */
  readonly compared: ComparedStep | 'not-there' | undefined;
}

function FieldRow({ row, change, compared }: FieldRowProps) {
  const slot = useSlot(row.slot ?? '');
  const wired = row.slot !== undefined;
  const folded = useDocument(({ current }) => current.layout.folded);
  // A written one stands where it is written.
  const isStub = slot !== undefined && slot.writers.length === 0 && folded?.includes(slot.name) === true;
  const now = {
    value: wired ? slot?.value : row.literal,
    before: wired ? (slot?.before ?? change?.before) : change?.before,
  };
  const { value, before } = compared === undefined ? now : fieldInBoth(compared, row);
  return (
    <FieldRowView
      row={row}
      value={value === undefined ? undefined : describeValue(value, PREVIEW)}
      before={before === undefined ? undefined : describeValue(before, PREVIEW)}
      label={isStub && <FoldedLabel slot={slot.name} side="left" />}
    />
  );
}

function fieldInBoth(compared: ComparedStep | 'not-there', { field, slot, literal }: InputRow) {
  const unwired = slot === undefined ? literal : undefined;
  if (compared === 'not-there') return { value: unwired };
  const before = compared.changes.find((change) => change.field === field)?.before;
  return { value: compared.given.get(field) ?? unwired, before };
}

interface StepOutputProps {
  readonly row: OutputRow;
  readonly step: PlacedStep;
}

function StepOutput({ row, step }: StepOutputProps) {
  const folded = useDocument(({ current }) => current.layout.folded);
  const names =
    folded && step.outputs.find(([key]) => key === row.key)?.[1].filter((name) => folded.includes(name));
  return (
    <OutputRowView
      row={row}
      label={names !== undefined && names.length > 0 && <FoldedLabels slots={names} />}
    />
  );
}

function Time({ status }: { readonly status: StepStatus }) {
  switch (status.kind) {
    case 'running':
      return <Elapsed since={status.startedAt} />;
    case 'ran':
    case 'failed':
    case 'cancelled':
      return formatDuration(status.receipt.milliseconds);
    case 'not-run':
    case 'from-link':
    case 'from-file':
    case 'disabled':
    case 'queued':
    case 'skipped':
    case 'blocked':
      return null;
  }
}

function Elapsed({ since }: { readonly since: number }) {
  return formatDuration(Math.max(0, useNow(true) - since));
}

/** The best mend of a failure, as a button on the node; the inspector has the others. */
function useFix(status: StepStatus): StepFooter['fix'] {
  const editor = useEditor();
  const names = useNames();
  if (status.kind !== 'failed') return undefined;
  const [mend] = mendsOf(editor, status.receipt.failure);
  if (mend === undefined) return undefined;
  return { label: describeMend(mend, names), perform: () => applyMend(editor, mend) };
}
