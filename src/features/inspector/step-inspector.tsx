import { IconReplace } from '@tabler/icons-react';
import {
  disableSteps,
  setStepNote,
  useDocument,
  useEditor,
  useNames,
  usePlanShown,
  useRuns,
  useStep,
  useStepPlan,
  useStepStatus,
} from '#editor';
import type { PlacedStep, StepId } from '#engine';
import { Button, NumberChip, StatusWord, Switch, useReadOnly } from '#ui';
import { describeNeeds, describeReads, describeStatus, nameRun, titleRun } from '#wording';
import { compareInputs, inputOf } from './compare-inputs.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { Header } from './header.tsx';
import { KeptSection } from './kept-section.tsx';
import { NextRunSection } from './next-run-section.tsx';
import { NoteSection } from './note-section.tsx';
import { statusOfPlan } from './plan-cells.tsx';
import { Section } from './section.tsx';
import { SettingsSection } from './settings-section.tsx';
import choices from './step-choices.module.css';
import { StepRows } from './step-rows.tsx';
import { StepTitle } from './step-title.tsx';
import styles from './table.module.css';
import { useRecord } from './use-record.ts';
import { WhySection } from './why-section.tsx';
import { InputsSection, OutputsSection } from './wiring-sections.tsx';

export function StepInspector({ id }: { readonly id: StepId }) {
  const step = useStep(id);
  const named = useNames().steps.get(id);
  if (step === undefined || named === undefined) return null;
  return <KnownStep step={step} index={named.index} disabled={named.disabled} />;
}

interface KnownStepProps {
  readonly step: PlacedStep;
  readonly index: number;
  readonly disabled: boolean;
}

function KnownStep({ step, index, disabled }: KnownStepProps) {
  const names = useNames();
  const status = useStepStatus(step.id);
  const plan = useStepPlan(step.id);
  const planShown = usePlanShown();
  const running = useRuns(({ phase }) => phase.kind === 'running');
  return (
    <>
      <Header
        title={step.title}
        lead={<NumberChip>{disabled ? undefined : index}</NumberChip>}
        field={<StepTitle key={step.id} step={step} />}
        right={<StatusWord status={status.kind}>{describeStatus(status, names).word}</StatusWord>}
        meta={<Meta step={step} />}
      />
      {planShown && plan !== undefined && <NextRunSection step={step} plan={plan} />}
      {status.kind !== 'not-run' && <WhySection step={step} index={index} status={status} plan={plan} />}
      {status.kind === 'failed' && <SinceItWorked step={step} run={status.run} />}
      {status.kind === 'failed' && <BlockedByThis step={step.id} run={status.run} />}
      {running && status.kind === 'running' && <StillToCome index={index} />}
      <InputsSection step={step} />
      <SettingsSection step={step} />
      <OutputsSection step={step} />
      <StepNote id={step.id} />
      <StepChoices step={step} disabled={disabled} />
      <KeptSection step={step} />
    </>
  );
}

function StepNote({ id }: { readonly id: StepId }) {
  const { documents } = useEditor();
  const note = useDocument(({ current }) => current.workflow.steps.find((step) => step.id === id)?.note);
  return (
    <NoteSection
      title="Note"
      label="Note of the step"
      text={note ?? ''}
      placeholder="Why this step is here"
      onChange={(text) => documents.apply(setStepNote(id, text))}
    />
  );
}

/** What can be done with the step as a whole. */
function StepChoices({ step, disabled }: { readonly step: PlacedStep; readonly disabled: boolean }) {
  const { documents, session } = useEditor();
  const readOnly = useReadOnly();
  return (
    <Section title="Step">
      <div className={choices.row}>
        <Switch checked={!disabled} onChange={(on) => documents.apply(disableSteps([step.id], !on))}>
          <span>{disabled ? 'Left out of the run' : 'Takes part in the run'}</span>
        </Switch>
        {!readOnly && (
          <Button
            size="small"
            icon={<IconReplace size={14} stroke={1.75} aria-hidden="true" />}
            onClick={() => session.open({ kind: 'replace-model', step: step.id })}
          >
            Replace model
          </Button>
        )}
      </div>
    </Section>
  );
}

function Meta({ step }: { readonly step: PlacedStep }) {
  const { model } = step;
  if (model.kind === 'unknown-model')
    return <span>{`${model.ref} · no such step model in this editor`}</span>;
  return (
    <>
      <span className={styles.mono} title={model.ref}>
        {model.name}
      </span>
      <span aria-hidden="true">·</span>
      <span>{`version ${model.version}`}</span>
      <span aria-hidden="true">·</span>
      <span>{model.group}</span>
    </>
  );
}

/** What a failed step was given, against what it was given when it last did its work. */
function SinceItWorked({ step, run }: { readonly step: PlacedStep; readonly run: number }) {
  const record = useRecord(run);
  const earlier = record?.cacheBefore.entries.get(step.id);
  if (record === undefined || earlier === undefined) return null;
  const rows = compareInputs(earlier.input, inputOf(record, step.id, undefined, record.state));
  return (
    <Section title="What changed since it last worked" aside={nameRun(earlier.run)}>
      <ComparisonTable rows={rows} before={titleRun(earlier.run)} after={titleRun(run)} flush />
    </Section>
  );
}

function BlockedByThis({ step, run }: { readonly step: StepId; readonly run: number }) {
  const record = useRecord(run);
  const blocked = record?.receipts.filter(
    (receipt) => receipt.kind === 'not-reached' && receipt.after === step,
  );
  if (blocked === undefined || blocked.length === 0) return null;
  return (
    <Section title="Blocked by this step">
      <StepRows
        label="Steps that this one blocks"
        steps={blocked.map((receipt) => receipt.step)}
        cells={(id) => <NeedsCell step={id} />}
      />
    </Section>
  );
}

function NeedsCell({ step }: { readonly step: StepId }) {
  const status = useStepStatus(step);
  const needs = status.kind === 'blocked' ? status.by.needs : undefined;
  return (
    <td className={`${styles.second} ${styles.number} ${styles.rest}`}>
      {describeNeeds(needs === undefined ? [] : [needs.slot])}
    </td>
  );
}

/** While a step runs: what is left, and what can be done meanwhile. */
function StillToCome({ index }: { readonly index: number }) {
  const steps = useEditor()
    .derived.getState()
    .steps.slice(index + 1);
  return (
    <>
      {steps.length > 0 && (
        <Section title="Still to come">
          <StepRows
            label="Steps still to come"
            steps={steps.map(({ id }) => id)}
            cells={(id) => <ToComeCells step={id} />}
          />
        </Section>
      )}
      <Section title="While this runs">
        <p className={styles.note}>
          You can look around and edit. Edits apply to the next run, and the plan shows again when this one
          ends. Stop keeps the results of finished steps.
        </p>
      </Section>
    </>
  );
}

function ToComeCells({ step: id }: { readonly step: StepId }) {
  const step = useStep(id);
  const plan = useStepPlan(id);
  const reads = step?.wiring.reads.map(({ slot }) => slot) ?? [];
  return (
    <>
      <td className={`${styles.second} ${styles.rest}`} title={describeReads(reads)}>
        {describeReads(reads)}
      </td>
      <td className={styles.number} style={{ width: 84 }}>
        {plan !== undefined && <StatusWord status={statusOfPlan(plan.kind)}>{words[plan.kind]}</StatusWord>}
      </td>
    </>
  );
}

const words = {
  'will-run': 'Will run',
  'will-skip': 'Will skip',
  depends: 'May skip',
  'will-fail': 'Will fail',
};
