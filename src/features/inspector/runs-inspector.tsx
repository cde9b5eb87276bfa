import {
  IconAdjustmentsHorizontal,
  IconArrowBackUp,
  IconGitCompare,
  IconPencil,
  IconX,
} from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { scenarioOf } from '#document';
import {
  applyEdit,
  applyWithNotice,
  type ComparedStep,
  type Comparison,
  haveSameSteps,
  keepRunAsScenario,
  type RunRecord,
  setScenarioValues,
  startChanges,
  startOf,
  statusOfReceipt,
  useAction,
  useDocument,
  useEditor,
  useNames,
  useSession,
} from '#editor';
import type { Value } from '#engine';
import { Button, Delta, IconButton, NumberChip, StatusWord, TypeShape, ValueText } from '#ui';
import {
  describeComparisonCounts,
  describeComparisonStory,
  describeKeepRun,
  describeMore,
  describeReadOnly,
  describeReceiptWord,
  describeRunKept,
  describeSameSteps,
  describeStartCause,
  describeStepCause,
  describeUseValues,
  describeValue,
  describeValuesUsed,
  describeWrittenCause,
  stepRowName,
  titleComparison,
  titleRun,
} from '#wording';
import { type CauseRow, causeAndEffect, isEditedByHand, storyOf } from './cause-and-effect.ts';
import { Header } from './header.tsx';
import styles from './runs-inspector.module.css';
import { Section } from './section.tsx';
import pill from './slot-pill.module.css';
import table from './table.module.css';

const MOST = 12; // rows, and pills
const LONGEST = 9; // characters of a value

/** Nothing is selected, and two runs are compared: what led from one to the other. */
export function RunsInspector({ comparison }: { readonly comparison: Comparison }) {
  const editor = useEditor();
  const stop = useAction('stop-comparing');
  const { a, b, slots } = comparison;
  const differing = slots.filter(({ differs }) => differs).length;
  return (
    <>
      <Header
        title={titleComparison({ a: a.run, b: b.run })}
        lead={<IconGitCompare size={16} stroke={1.75} aria-hidden="true" />}
        right={
          <IconButton size="small" label="Close the comparison" onClick={() => stop?.perform(editor)}>
            <IconX size={16} stroke={1.75} aria-hidden="true" />
          </IconButton>
        }
        meta={describeComparisonCounts(startChanges(comparison).length, differing)}
      />
      <Section title="In one sentence">
        <Story comparison={comparison} />
      </Section>
      <CauseAndEffect comparison={comparison} />
      <SameInBoth comparison={comparison} />
      <BringBack a={a} b={b} />
    </>
  );
}

function Story({ comparison }: { readonly comparison: Comparison }) {
  const parts = useMemo(() => describeComparisonStory(storyOf(comparison)), [comparison]);
  return (
    <p className={styles.story}>
      {parts.map(({ text, isName }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name than their place
        isName ? <b key={at}>{text}</b> : <span key={at}>{text}</span>,
      )}
    </p>
  );
}

function CauseAndEffect({ comparison }: { readonly comparison: Comparison }) {
  const rows = useMemo(() => causeAndEffect(comparison), [comparison]);
  if (rows.length === 0) return null;
  const more = rows.length - MOST;
  return (
    <Section title="Cause and effect">
      <ol className={styles.chain}>
        {rows.slice(0, MOST).map((row) => (
          <li key={keyOf(row)} className={styles.cause}>
            <Cause row={row} comparison={comparison} />
          </li>
        ))}
      </ol>
      {more > 0 && <p className={table.note}>{describeMore(more)}</p>}
    </Section>
  );
}

function keyOf(row: CauseRow): string {
  switch (row.kind) {
    case 'start':
      return `start ${row.name}`;
    case 'step':
      return `step ${row.step.id}`;
    case 'written':
      return `written ${row.slot.name}`;
  }
}

interface CauseProps {
  readonly row: CauseRow;
  readonly comparison: Comparison;
}

function Cause({ row, comparison }: CauseProps) {
  switch (row.kind) {
    case 'start':
      return (
        <>
          <span className={styles.sign}>
            <IconPencil size={14} stroke={1.75} aria-hidden="true" />
          </span>
          <SlotLink name={row.name} />
          <Words>{describeStartCause(isEditedByHand(comparison))}</Words>
          <Change a={row.a} b={row.b} />
        </>
      );
    case 'step':
      return <StepCause step={row.step} modelChanged={row.modelChanged} comparison={comparison} />;
    case 'written':
      return (
        <>
          <span className={styles.sign}>
            <SlotShape name={row.slot.name} />
          </span>
          <SlotLink name={row.slot.name} />
          <Words>{describeWrittenCause(row.by)}</Words>
          <Change a={row.slot.a} b={row.slot.b} />
        </>
      );
  }
}

interface StepCauseProps {
  readonly step: ComparedStep;
  readonly modelChanged: boolean;
  readonly comparison: Comparison;
}

function StepCause({ step, modelChanged, comparison: { a, b } }: StepCauseProps) {
  const { session } = useEditor();
  const isKnown = useNames().steps.has(step.id);
  const cause = {
    inA: step.a !== undefined,
    inB: step.b !== undefined,
    changes: step.changes,
    modelChanged,
  };
  return (
    <>
      <NumberChip>{step.index}</NumberChip>
      <Name
        label={stepRowName(step.index, step.title)}
        go={isKnown ? () => session.reveal({ kind: 'step', id: step.id }) : undefined}
      >
        {step.title}
      </Name>
      <Words>{describeStepCause(cause, { a: a.run, b: b.run })}</Words>
      {step.b === undefined ? (
        <span />
      ) : (
        <StatusWord status={statusOfReceipt(step.b)} iconSize={12}>
          {describeReceiptWord(step.b)}
        </StatusWord>
      )}
    </>
  );
}

function SlotLink({ name }: { readonly name: string }) {
  const { session } = useEditor();
  const isKnown = useNames().slots.has(name);
  return (
    <Name label={`Slot ${name}`} go={isKnown ? () => session.reveal({ kind: 'slot', name }) : undefined}>
      {name}
    </Name>
  );
}

interface NameProps {
  readonly label: string;
  /** Absent for what is gone by now. */
  readonly go: (() => void) | undefined;
  readonly children: string;
}

function Name({ label, go, children }: NameProps) {
  if (go === undefined) {
    return (
      <b className={styles.name} title={children} dir="auto">
        {children}
      </b>
    );
  }
  return (
    <button type="button" className={table.go} aria-label={label} title={children} dir="auto" onClick={go}>
      {children}
    </button>
  );
}

function Words({ children }: { readonly children: string }) {
  return (
    <span className={styles.words} title={children}>
      {children}
    </span>
  );
}

interface ChangeProps {
  readonly a: Value | undefined;
  readonly b: Value | undefined;
}

function Change({ a, b }: ChangeProps): ReactNode {
  const text = (value: Value | undefined) => (value === undefined ? '–' : describeValue(value, LONGEST));
  const [before, after] = [text(a), text(b)];
  // Two lists of three items look the same in a preview, and so do two long texts.
  return before === after ? <Words>changed</Words> : <Delta before={before} after={after} />;
}

function SlotShape({ name }: { readonly name: string }) {
  return <TypeShape type={useNames().slots.get(name)?.type ?? 'any'} />;
}

function SameInBoth({ comparison }: { readonly comparison: Comparison }) {
  const { session } = useEditor();
  const known = useNames().slots;
  const same = comparison.slots.filter(({ name, differs }) => !differs && known.has(name));
  const sameSteps = useMemo(() => haveSameSteps(comparison), [comparison]);
  const more = same.length - MOST;
  if (same.length === 0 && !sameSteps) return null;
  return (
    <Section title="Same in both">
      {same.length > 0 && (
        <ul className={styles.pills} aria-label="Slots that hold the same in both">
          {same.slice(0, MOST).map(({ name, b }) => (
            <li key={name}>
              <button
                type="button"
                className={`${pill.pill} ${styles.pill}`}
                aria-label={`Slot ${name}`}
                title={name}
                onClick={() => session.reveal({ kind: 'slot', name })}
              >
                <SlotShape name={name} />
                <span className={pill.name} dir="auto">
                  {name}
                </span>
                <ValueText>{b === undefined ? undefined : describeValue(b, LONGEST)}</ValueText>
              </button>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className={table.note}>{describeMore(more)}</p>}
      <p className={table.note}>{describeSameSteps(sameSteps)}</p>
    </Section>
  );
}

interface BringBackProps {
  readonly a: RunRecord;
  readonly b: RunRecord;
}

function BringBack({ a, b }: BringBackProps) {
  const editor = useEditor();
  const { session, documents } = editor;
  const readOnly = useSession((state) => state.readOnly);
  const scenario = useSession((state) => state.scenario);
  const current = useDocument((state) => state.current);
  const edit = useMemo(
    () => setScenarioValues(describeUseValues(a.run), scenarioOf(current, scenario).name, startOf(a)),
    [a, current, scenario],
  );
  const isSame = useMemo(() => applyEdit(current, edit) === current, [current, edit]);
  const locked = readOnly === false ? undefined : describeReadOnly(readOnly).reason;
  const use = () => session.keepComparing(() => applyWithNotice(editor, edit, describeValuesUsed(a.run)));
  const keep = () => {
    const before = documents.getState().current;
    keepRunAsScenario(editor, b, titleRun(b.run));
    const after = documents.getState().current;
    session.notify(describeRunKept(b.run, session.getState().scenario), { before, after });
  };
  return (
    <Section title="Bring back">
      <div className={styles.buttons}>
        <Button
          size="small"
          icon={<IconArrowBackUp size={14} stroke={1.75} aria-hidden="true" />}
          disabledReason={locked ?? (isSame ? 'they are the starting values now' : undefined)}
          onClick={use}
        >
          {describeUseValues(a.run)}
        </Button>
        <Button
          size="small"
          icon={<IconAdjustmentsHorizontal size={14} stroke={1.75} aria-hidden="true" />}
          disabledReason={locked}
          onClick={keep}
        >
          {describeKeepRun(b.run)}
        </Button>
      </div>
      <p className={table.note}>Both can be undone.</p>
    </Section>
  );
}

/** Above what is selected, while two runs are compared. */
export function BackToRuns({ text }: { readonly text: string }) {
  const { session } = useEditor();
  return (
    <div className={styles.back}>
      <Button
        variant="ghost"
        size="small"
        icon={<IconGitCompare size={14} stroke={1.75} aria-hidden="true" />}
        onClick={() => session.select({ kind: 'none' })}
      >
        {text}
      </Button>
    </div>
  );
}
