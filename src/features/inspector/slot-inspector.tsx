import { IconArrowBackUp, IconArrowRight, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect } from 'react';
import { scenarioOf } from '#document';
import {
  applyMend,
  removeNodes,
  type SlotView,
  setSlotValue,
  useDocument,
  useEditor,
  useNames,
  usePlanShown,
  useRuns,
  useSession,
  useSlot,
} from '#editor';
import { equalValues, LargeValue, type StepId, typeOfValue } from '#engine';
import { Button, Delta, IconButton, TypeShape, useReadOnly, ValueText, ValueTree } from '#ui';
import {
  describeEarlierValue,
  describeMend,
  describeNoReader,
  describeNoWriter,
  describeSlotKind,
  describeValue,
  describeValueType,
  nameRun,
} from '#wording';
import { EditEffect } from './edit-effect.tsx';
import { Header } from './header.tsx';
import { Section } from './section.tsx';
import { SlotHistory } from './slot-history.tsx';
import slotStyles from './slot-inspector.module.css';
import { SlotTitle } from './slot-title.tsx';
import { SlotTypeMenu } from './slot-type-menu.tsx';
import { StepRows } from './step-rows.tsx';
import styles from './table.module.css';
import { ValueField } from './value-field.tsx';

export function SlotInspector({ name }: { readonly name: string }) {
  const slot = useSlot(name);
  if (slot === undefined) return null;
  return <KnownSlot slot={slot} />;
}

function KnownSlot({ slot }: { readonly slot: SlotView }) {
  const names = useNames();
  const scenario = useScenarioName();
  return (
    <>
      <Header
        title={slot.name}
        lead={<TypeShape type={slot.type} />}
        field={<SlotTitle key={slot.name} name={slot.name} />}
        right={<DeleteButton name={slot.name} />}
        meta={describeSlotKind(slot, scenario, names)}
      />
      {slot.starting ? <StartingValue slot={slot} /> : <WrittenValue slot={slot} />}
      <Effect slot={slot} />
      <Section title="Read by">
        {slot.readers.length === 0 ? (
          <p className={styles.note}>{describeNoReader(slot)}</p>
        ) : (
          <Uses
            label={`Steps that read ${slot.name}`}
            uses={slot.readers.map(({ step, field }) => ({ step, what: `input ${field}` }))}
          />
        )}
      </Section>
      <Section title="Written by">
        {slot.writers.length === 0 ? (
          <p className={styles.note}>{describeNoWriter(slot)}</p>
        ) : (
          <Uses
            label={`Steps that write ${slot.name}`}
            uses={slot.writers.map(({ step, key }) => ({ step, what: `output ${key}` }))}
          />
        )}
      </Section>
      {slot.starting && <Scenarios slot={slot} />}
      <SlotHistory slot={slot} />
    </>
  );
}

function DeleteButton({ name }: { readonly name: string }) {
  const { documents, session } = useEditor();
  if (useReadOnly()) return null;
  return (
    <IconButton
      size="small"
      label={`Delete slot ${name}`}
      onClick={() => {
        documents.apply(removeNodes({ steps: [], slots: [name] }));
        session.select({ kind: 'none' });
      }}
    >
      <IconTrash size={16} stroke={1.75} aria-hidden="true" />
    </IconButton>
  );
}

function useScenarioName(): string {
  const chosen = useSession((state) => state.scenario);
  return useDocument(({ current }) => scenarioOf(current, chosen).name);
}

/** The value that the next run starts from, in a field of its type. */
function StartingValue({ slot }: { readonly slot: SlotView }) {
  const { documents, session } = useEditor();
  const scenario = useScenarioName();
  const asked = useSession(({ selection }) => selection.kind === 'slot' && selection.edit === true);
  const run = useRuns(({ history }) => history.at(-1)?.run);
  const readOnly = useReadOnly();
  const { name, before, value } = slot;
  useEffect(() => {
    if (asked) session.select({ kind: 'slot', name }); // the field has the focus by now; it can be asked for again
  }, [asked, session, name]);
  const edit = (next: Parameters<typeof setSlotValue>[2]) =>
    documents.apply(setSlotValue(scenario, name, next));
  return (
    <Section
      title="Value"
      aside={before !== undefined && run !== undefined ? describeEarlierValue(before, run) : undefined}
    >
      <ValueField
        key={name}
        className={slotStyles.editor}
        type={slot.wanted ?? slot.type}
        value={value}
        label={`Value of ${name}`}
        autoFocus={asked}
        onChange={edit}
      />
      <div className={slotStyles.below}>
        {before !== undefined && !readOnly && (
          <Button
            size="small"
            icon={<IconArrowBackUp size={14} stroke={1.75} aria-hidden="true" />}
            onClick={() => edit(before)}
          >
            {`Back to ${describeValue(before)}`}
          </Button>
        )}
        <span className={styles.third}>{describeValueType(slot.wanted ?? slot.type)}</span>
        {value !== undefined && !(value instanceof LargeValue) && !readOnly && (
          <span className={slotStyles.right}>
            <SlotTypeMenu name={name} type={typeOfValue(value)} value={value} scenario={scenario} />
          </span>
        )}
      </div>
    </Section>
  );
}

/** What a step wrote: to look at, not to change. */
function WrittenValue({ slot }: { readonly slot: SlotView }) {
  const readOnly = useReadOnly();
  const editor = useEditor();
  const names = useNames();
  const run = useRuns(({ state }) => state?.slots.get(slot.name)?.writer?.run);
  const { value } = slot;
  const add = { kind: 'add-slot', slot: slot.name } as const;
  return (
    <Section title="Value" aside={run === undefined ? undefined : `from ${nameRun(run)}`}>
      {value === undefined && <ValueText none="No value yet" />}
      {value !== undefined && isTree(value) && (
        <ValueTree
          value={value}
          label={`Value of ${slot.name}`}
          describe={(part) => (part instanceof LargeValue ? describeValue(part) : undefined)}
        />
      )}
      {value !== undefined && !isTree(value) && (
        <p className={slotStyles.value}>{typeof value === 'string' ? value : describeValue(value, 400)}</p>
      )}
      {slot.outOfDate && value !== undefined && (
        <p className={styles.note}>Out of date: the next run writes it anew, or may.</p>
      )}
      {slot.missing && slot.writers.length === 0 && !readOnly && (
        <div className={slotStyles.below}>
          <Button
            size="small"
            icon={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}
            onClick={() => applyMend(editor, add)}
          >
            {describeMend(add, names)}
          </Button>
        </div>
      )}
    </Section>
  );
}

function isTree(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Only while the plan has something new to say. */
function Effect({ slot }: { readonly slot: SlotView }) {
  const planShown = usePlanShown();
  return planShown && slot.starting ? <EditEffect slot={slot} /> : null;
}

interface UsesProps {
  readonly label: string;
  readonly uses: readonly { readonly step: StepId; readonly what: string }[];
}

/** One row for each step; a step that uses the slot twice says both. */
function Uses({ label, uses }: UsesProps) {
  const byStep = new Map<StepId, string[]>();
  for (const { step, what } of uses) byStep.set(step, [...(byStep.get(step) ?? []), what]);
  return (
    <StepRows
      label={label}
      steps={[...byStep.keys()]}
      cells={(step) => (
        <>
          <td className={`${styles.second} ${styles.rest}`}>{byStep.get(step)?.join(', ')}</td>
          <td className={`${styles.number} ${styles.third}`} style={{ width: 32 }}>
            <IconArrowRight size={14} stroke={1.75} aria-hidden="true" />
          </td>
        </>
      )}
    />
  );
}

function Scenarios({ slot }: { readonly slot: SlotView }) {
  const scenarios = useDocument(({ current }) => current.scenarios);
  const chosen = useScenarioName();
  const { session } = useEditor();
  return (
    <Section title="In each scenario">
      <table
        className={`${styles.table} ${styles.flush} ${styles.fixed}`}
        aria-label={`${slot.name} in each scenario`}
      >
        <tbody>
          {scenarios.map(({ name, values }) => {
            const value = values.findLast(([one]) => one === slot.name)?.[1];
            const current = name === chosen;
            const edited =
              current && slot.before !== undefined && value !== undefined && !equalValues(slot.before, value);
            return (
              <tr key={name} className={current ? undefined : styles.link}>
                <td className={current ? styles.name : undefined} title={name}>
                  {current ? (
                    name
                  ) : (
                    <button type="button" className={styles.go} onClick={() => session.chooseScenario(name)}>
                      {name}
                    </button>
                  )}
                </td>
                <td className={styles.number}>
                  {edited && slot.before !== undefined ? (
                    <Delta before={describeValue(slot.before)} after={describeValue(value)} />
                  ) : (
                    <ValueText strong>{value === undefined ? undefined : describeValue(value, 22)}</ValueText>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
