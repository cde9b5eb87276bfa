import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { scenarioOf } from '#document';
import {
  applyMend,
  canRerun,
  isLongValue,
  setDocumentNotes,
  setMutable,
  setSlotValue,
  useDocument,
  useEditor,
  usePlanSummary,
  usePlans,
  useRuns,
  useSession,
  useSlot,
  useSlots,
} from '#editor';
import { Button, Switch, useReadOnly, ValueEditor, ValueText } from '#ui';
import { describeNextRun, describePlaces, describeValue, describeWorkflow } from '#wording';
import { Card } from './card.tsx';
import { Header } from './header.tsx';
import { NoteSection } from './note-section.tsx';
import { PlanCells } from './plan-cells.tsx';
import { Section } from './section.tsx';
import { SlotValue } from './slot-value.tsx';
import { StepRows } from './step-rows.tsx';
import styles from './table.module.css';
import { TypeWord } from './type-word.tsx';
import overview from './workflow-overview.module.css';

/** Nothing is selected: what the next run will do, and every slot. */
export function WorkflowOverview() {
  const { documents } = useEditor();
  const name = useDocument(({ current }) => current.name);
  const notes = useDocument(({ current }) => current.notes);
  const steps = useDocument(({ current }) => current.workflow.steps.length);
  const slots = useSlots();
  const lastRun = useRuns((runs) => runs.history.at(-1)?.run ?? (canRerun(runs) ? 0 : undefined));
  // A slot that nothing gives a value wants a starting value.
  const starting = slots.filter((slot) => slot.starting || slot.writers.length === 0).map(({ name }) => name);
  const written = slots.filter((slot) => !slot.starting && slot.writers.length > 0).map(({ name }) => name);
  return (
    <>
      <Header title={name} meta={describeWorkflow(steps, slots.length, lastRun)} />
      <NextRun />
      <StartingValues names={starting} />
      {written.length > 0 && <WrittenSlots names={written} />}
      <NoteSection
        title="Notes"
        label="Notes of the workflow"
        text={notes ?? ''}
        placeholder="What it does, for whoever opens it"
        onChange={(text) => documents.apply(setDocumentNotes(text))}
      />
    </>
  );
}

function NextRun() {
  const plans = usePlans();
  const summary = usePlanSummary();
  const first = useRuns((runs) => !canRerun(runs));
  const { title, detail } = describeNextRun(first ? 'Run' : 'Rerun', plans);
  const status = summary.fail > 0 ? 'will-fail' : summary.run + summary.may > 0 ? 'will-run' : 'will-skip';
  return (
    <Section title="Next run" aside="before you click">
      <Card status={status} title={title} detail={detail} />
      <div className={overview.plans}>
        <StepRows
          label="What the next run will do"
          steps={plans.map(({ step }) => step)}
          cells={(step) => <PlanCells step={step} />}
        />
      </div>
    </Section>
  );
}

const MOST = 24; // slots that are shown at once: a thousand fields would make each edit wait

/** The first ones, and the button that shows the others. */
function useFirst(names: readonly string[]) {
  const [all, setAll] = useState(false);
  if (all || names.length <= MOST) return { shown: names };
  const more = (
    <Button className={overview.more} variant="ghost" size="small" onClick={() => setAll(true)}>
      {`Show ${names.length - MOST} more`}
    </Button>
  );
  return { shown: names.slice(0, MOST), more };
}

function StartingValues({ names }: { readonly names: readonly string[] }) {
  const { documents } = useEditor();
  const { shown, more } = useFirst(names);
  const chosen = useSession((state) => state.scenario);
  const scenario = useDocument(({ current }) => scenarioOf(current, chosen).name);
  const mutable = useDocument(({ current }) => scenarioOf(current, chosen).mutable);
  return (
    <Section title="Starting values" aside={`Scenario: ${scenario}`}>
      {names.length > 0 && (
        <table
          className={`${styles.table} ${styles.flush} ${styles.fixed} ${styles.tight}`}
          aria-label="Starting values"
        >
          <thead>
            <tr>
              <th>Slot</th>
              <th style={{ width: 70 }}>Type</th>
              <th style={{ width: 66 }}>Read by</th>
              <th style={{ width: 84 }} className={styles.number}>
                Value
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((name) => (
              <StartingRow key={name} name={name} scenario={scenario} />
            ))}
          </tbody>
        </table>
      )}
      {more}
      <div className={overview.mutable}>
        <Switch checked={mutable} onChange={(next) => documents.apply(setMutable(scenario, next))}>
          <span>Steps may overwrite slots</span>
        </Switch>
      </div>
    </Section>
  );
}

function StartingRow({ name, scenario }: { readonly name: string; readonly scenario: string }) {
  const readOnly = useReadOnly();
  const editor = useEditor();
  const { documents } = editor;
  const slot = useSlot(name);
  if (slot === undefined) return null;
  const places = describePlaces(slot.readers.map((reader) => ({ index: reader.index, name: reader.field })));
  return (
    <tr>
      <td className={styles.whole}>
        <SlotLink name={name} />
      </td>
      <td className={styles.whole}>
        <TypeWord type={slot.type} />
      </td>
      <td className={styles.second} title={places}>
        {places === '' ? '–' : places}
      </td>
      <td className={overview.cell}>
        {slot.starting && slot.value !== undefined && isLongValue(slot.value) ? (
          <button
            type="button"
            className={styles.go}
            aria-label={readOnly ? `Show ${name}` : `Edit ${name}`}
            onClick={() => editor.session.select({ kind: 'slot', name, edit: true })}
          >
            <ValueText strong>{describeValue(slot.value, 10)}</ValueText>
          </button>
        ) : slot.starting ? (
          <ValueEditor
            className={overview.editor}
            type={slot.wanted ?? slot.type}
            value={slot.value}
            label={`Value of ${name}`}
            onChange={(value) => documents.apply(setSlotValue(scenario, name, value))}
            onCommit={(value) => documents.apply(setSlotValue(scenario, name, value))}
          />
        ) : readOnly ? (
          '–'
        ) : (
          <Button
            className={overview.give}
            size="small"
            icon={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}
            aria-label={`Add a value for ${name}`}
            onClick={() => applyMend(editor, { kind: 'add-slot', slot: name })}
          >
            Add
          </Button>
        )}
      </td>
    </tr>
  );
}

function WrittenSlots({ names }: { readonly names: readonly string[] }) {
  const { shown, more } = useFirst(names);
  return (
    <Section title="Written by steps">
      <table
        className={`${styles.table} ${styles.flush} ${styles.fixed} ${styles.tight}`}
        aria-label="Slots written by steps"
      >
        <thead>
          <tr>
            <th>Slot</th>
            <th style={{ width: 70 }}>Type</th>
            <th style={{ width: 76 }}>Written by</th>
            <th style={{ width: 64 }} className={styles.number}>
              Value
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((name) => (
            <WrittenRow key={name} name={name} />
          ))}
        </tbody>
      </table>
      {more}
    </Section>
  );
}

function WrittenRow({ name }: { readonly name: string }) {
  const slot = useSlot(name);
  if (slot === undefined) return null;
  const places = describePlaces(slot.writers.map(({ index, key }) => ({ index, name: key })));
  return (
    <tr>
      <td className={styles.whole}>
        <SlotLink name={name} />
      </td>
      <td className={styles.whole}>
        <TypeWord type={slot.type} />
      </td>
      <td className={styles.second} title={places}>
        {places === '' ? 'nothing' : places}
      </td>
      <td className={styles.number}>
        <SlotValue name={name} />
      </td>
    </tr>
  );
}

function SlotLink({ name }: { readonly name: string }) {
  const { session } = useEditor();
  return (
    <button
      type="button"
      className={styles.go}
      aria-label={`Slot ${name}`}
      title={name}
      onClick={() => session.select({ kind: 'slot', name })}
    >
      {name}
    </button>
  );
}
