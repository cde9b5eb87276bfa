import { Menu } from '@mantine/core';
import { IconArrowRight, IconChevronDown, IconPlugOff, IconPlus } from '@tabler/icons-react';
import { scenarioOf } from '#document';
import { freshSlotName, useDocument, useEditor, useSession, useSlots, wireField, wireOutput } from '#editor';
import { canFit, type Field, type PlacedStep, type ValueType } from '#engine';
import { TypeShape, useReadOnly, ValueText } from '#ui';
import { describeValue } from '#wording';
import { Section } from './section.tsx';
import pill from './slot-pill.module.css';
import { SlotPill } from './slot-pill.tsx';
import { SlotValue } from './slot-value.tsx';
import styles from './table.module.css';
import { TypeWord } from './type-word.tsx';

/** Where each field's value comes from, and what it is now. */
export function InputsSection({ step }: { readonly step: PlacedStep }) {
  const known = step.model.kind === 'step-model' ? step.model.fields : [];
  const fed = new Map(
    step.wiring.reads.flatMap(({ slot, fields }) => fields.map((field) => [field, slot] as const)),
  );
  const unknown = [...fed.keys()].filter((name) => !known.some((field) => field.name === name));
  if (known.length + unknown.length === 0) return null;
  return (
    <Section title="Inputs">
      <table
        className={`${styles.table} ${styles.flush} ${styles.fixed} ${styles.tight}`}
        aria-label="Inputs"
      >
        <Head />
        <tbody>
          {known.map((field) => (
            <InputRow key={field.name} step={step} field={field} slot={fed.get(field.name)} />
          ))}
          {unknown.map((name) => (
            <InputRow key={name} step={step} field={{ name, type: 'any' }} slot={fed.get(name)} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th style={{ width: 62 }}>Field</th>
        <th style={{ width: 72 }}>Type</th>
        <th>Slot</th>
        <th style={{ width: 66 }} className={styles.number}>
          Value
        </th>
      </tr>
    </thead>
  );
}

interface InputRowProps {
  readonly step: PlacedStep;
  readonly field: Pick<Field, 'name' | 'type'> & Partial<Field>;
  readonly slot: string | undefined;
}

function InputRow({ step, field, slot }: InputRowProps) {
  return (
    <tr>
      <td className={styles.name} title={field.help ?? field.name}>
        {field.name}
      </td>
      <td>
        <TypeWord type={field.type} />
      </td>
      <td>
        <WireMenu step={step} field={field.name} type={field.type} slot={slot} />
      </td>
      <td className={styles.number}>
        {slot === undefined ? <Constant step={step} field={field.name} /> : <SlotValue name={slot} />}
      </td>
    </tr>
  );
}

/** The literal value or the model's default of a field that is not wired. */
function Constant({ step, field }: { readonly step: PlacedStep; readonly field: string }) {
  const value = step.wiring.constants.find(([name]) => name === field)?.[1];
  return <ValueText strong>{value === undefined ? undefined : describeValue(value, 9)}</ValueText>;
}

interface WireMenuProps {
  readonly step: PlacedStep;
  readonly field: string;
  readonly type: ValueType;
  readonly slot: string | undefined;
}

/** The slot that feeds a field: leads to it, or exchanges it for another one that fits. */
function WireMenu({ step, field, type, slot }: WireMenuProps) {
  const { documents, session } = useEditor();
  const slots = useSlots();
  const own = new Set(step.wiring.slots);
  const fitting = slots.filter(({ name, type: given }) => canFit(given, type) && !own.has(name));
  if (useReadOnly()) return slot === undefined ? null : <SlotPill name={slot} />;
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <button
          type="button"
          className={`${pill.pill} ${pill.menu}`}
          data-open={slot === undefined || undefined}
          aria-label={slot === undefined ? `${field} is not wired` : `${field} is read from slot ${slot}`}
          title={slot}
        >
          <span className={pill.name}>{slot ?? 'none'}</span>
          <IconChevronDown size={12} stroke={2} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {slot !== undefined && (
          <>
            <Menu.Item
              leftSection={<IconArrowRight size={16} stroke={1.75} aria-hidden="true" />}
              onClick={() => session.select({ kind: 'slot', name: slot })}
            >
              Go to slot {slot}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Label aria-hidden="true">Read {field} from</Menu.Label>
        <Menu.RadioGroup
          value={slot ?? null}
          onChange={(name) => documents.apply(wireField(step.id, field, name))}
        >
          {fitting.map(({ name, type: given }) => (
            <Menu.RadioItem
              key={name}
              value={name}
              closeMenuOnClick
              rightSection={<TypeShape type={given} />}
            >
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {slot !== undefined && (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconPlugOff size={16} stroke={1.75} aria-hidden="true" />}
              onClick={() => documents.apply(wireField(step.id, field))}
            >
              Unwire {field}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

interface OutputMenuProps {
  readonly step: PlacedStep;
  readonly outputKey: string;
  readonly slot: string | undefined;
}

/** A slot that an output fills: leads to it, adds another one, or takes the wire away. */
function OutputMenu({ step, outputKey, slot }: OutputMenuProps) {
  const { documents, session } = useEditor();
  const free = useFreeSlots(step, outputKey);
  const fresh = useDocument(({ current }) => freshSlotName(current, outputKey));
  if (useReadOnly()) return slot === undefined ? null : <SlotPill name={slot} />;
  const fill = (name: string) => documents.apply(wireOutput(step.id, outputKey, name, true));
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <button
          type="button"
          className={`${pill.pill} ${pill.menu}`}
          data-open={slot === undefined || undefined}
          aria-label={
            slot === undefined ? `${outputKey} is not wired` : `${outputKey} is written to slot ${slot}`
          }
          title={slot}
        >
          <span className={pill.name}>{slot ?? 'none'}</span>
          <IconChevronDown size={12} stroke={2} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {slot !== undefined && (
          <>
            <Menu.Item
              leftSection={<IconArrowRight size={16} stroke={1.75} aria-hidden="true" />}
              onClick={() => session.reveal({ kind: 'slot', name: slot })}
            >
              Go to slot {slot}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Label aria-hidden="true">
          {slot === undefined ? `Write ${outputKey} to` : `Write ${outputKey} also to`}
        </Menu.Label>
        <Menu.Item
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
          onClick={() => fill(fresh)}
        >
          New slot {fresh}
        </Menu.Item>
        {free.map((name) => (
          <Menu.Item key={name} onClick={() => fill(name)}>
            {name}
          </Menu.Item>
        ))}
        {slot !== undefined && (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconPlugOff size={16} stroke={1.75} aria-hidden="true" />}
              onClick={() => documents.apply(wireOutput(step.id, outputKey, slot, false))}
            >
              Unwire {outputKey} from {slot}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What an output may fill besides: on an immutable state a slot is written once, and never over a starting value. */
function useFreeSlots(step: PlacedStep, key: string): readonly string[] {
  const slots = useSlots();
  const chosen = useSession(({ scenario }) => scenario);
  const mutable = useDocument(({ current }) => scenarioOf(current, chosen).mutable);
  const own = new Set(step.outputs.find(([one]) => one === key)?.[1]);
  const read = new Set(step.wiring.slots);
  return slots
    .filter(
      ({ name, starting, writers }) =>
        !own.has(name) && !read.has(name) && (mutable || (!starting && writers.length === 0)),
    )
    .map(({ name }) => name);
}

/** Which slots the outputs fill. */
export function OutputsSection({ step }: { readonly step: PlacedStep }) {
  const types = new Map(
    step.model.kind === 'step-model' ? step.model.outputs.map(({ key, type }) => [key, type] as const) : [],
  );
  const filled = new Map(step.outputs);
  const keys = [...new Set([...types.keys(), ...filled.keys()])];
  if (keys.length === 0) return null;
  return (
    <Section title="Outputs">
      <table
        className={`${styles.table} ${styles.flush} ${styles.fixed} ${styles.tight}`}
        aria-label="Outputs"
      >
        <Head />
        <tbody>
          {keys.flatMap((key) => {
            const slots = filled.get(key) ?? [];
            return (slots.length === 0 ? [undefined] : slots).map((slot) => (
              <tr key={`${key} ${slot ?? ''}`}>
                <td className={styles.name} title={key}>
                  {key}
                </td>
                <td>
                  <TypeWord type={types.get(key) ?? 'any'} />
                </td>
                <td>
                  <OutputMenu step={step} outputKey={key} slot={slot} />
                </td>
                <td className={styles.number}>{slot !== undefined && <SlotValue name={slot} />}</td>
              </tr>
            ));
          })}
        </tbody>
      </table>
    </Section>
  );
}
