import { IconLock, IconPencil, IconQuestionMark } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { type SlotInfo, scenarioOf } from '#document';
import {
  type SlotView,
  useDocument,
  useEditor,
  useNames,
  useRuns,
  useSession,
  useSlot,
  useSlots,
  valueSize,
} from '#editor';
import { equalValues } from '#engine';
import { Button, Delta, EmptyState, TypeShape, ValueText } from '#ui';
import {
  describeCanChange,
  describePlaces,
  describeSource,
  describeStateCaption,
  describeType,
  describeValue,
  formatBytes,
} from '#wording';
import { FilterField } from './filter-field.tsx';
import { matchesWords } from './matches-words.ts';
import { Rows } from './rows.tsx';
import panel from './run-panel.module.css';
import styles from './table.module.css';
import { useRecord } from './use-record.ts';
import { useTableView } from './use-table-view.ts';

const ROW_HEIGHT = 29; // px, with its line
const LONGEST = 24; // characters of a value that the column shows

export function StateTab() {
  const { session } = useEditor();
  const all = useSlots();
  const slots = useShownSlots();
  const chosen = useSession(({ selection }) => (selection.kind === 'slot' ? selection.name : undefined));
  const selected = slots.findIndex(({ name }) => name === chosen);
  if (all.length === 0) return <EmptyState title="No slots yet" />;
  if (slots.length === 0) {
    return (
      <EmptyState title="No slot matches the filter">
        <Button size="small" onClick={() => session.setTable('state', { query: '', only: '' })}>
          Show all slots
        </Button>
      </EmptyState>
    );
  }
  return (
    <Rows
      label="Slots and their values"
      columns={7}
      count={slots.length}
      rowHeight={ROW_HEIGHT}
      selected={selected === -1 ? undefined : selected}
      head={
        <>
          <th style={{ width: 112 }}>Slot</th>
          <th style={{ width: 88 }}>Type</th>
          <th style={{ width: 124 }}>Value</th>
          <th style={{ width: 72 }} className={styles.number}>
            Size
          </th>
          <th>Written by</th>
          <th>Read by</th>
          <th style={{ width: 154 }}>Can change</th>
        </>
      }
      row={(index) => {
        const { name } = slots[index] as SlotInfo;
        return <SlotRow key={name} name={name} index={index} />;
      }}
    />
  );
}

/** A slot is found by its name, its type, and the steps that write or read it. */
function useShownSlots(): readonly SlotInfo[] {
  const slots = useSlots();
  const names = useNames();
  const { query } = useTableView('state');
  return useMemo(() => {
    if (query.trim() === '') return slots;
    return slots.filter(({ name, type, writers, readers }) => {
      const steps = [...writers, ...readers].map(({ step }) => names.steps.get(step)?.title ?? '');
      return matchesWords(query, [name, describeType(type), ...steps].join('\n'));
    });
  }, [slots, names, query]);
}

const SlotRow = memo(function SlotRow({ name, index }: { readonly name: string; readonly index: number }) {
  const { session } = useEditor();
  const slot = useSlot(name);
  const selected = useSession(({ selection }) => selection.kind === 'slot' && selection.name === name);
  const scenario = useSession((state) => state.scenario);
  const mutable = useDocument(({ current }) => scenarioOf(current, scenario).mutable);
  const writer = useRuns(({ state }) => state?.slots.get(name)?.writer);
  if (slot === undefined) return null;
  const source = describeSource({ slot, edited: slot.starting && 'before' in slot, writer });
  const places = describePlaces(slot.readers.map((reader) => ({ index: reader.index, name: reader.field })));
  const CanChange = iconOf(slot);
  return (
    <tr
      className={`${styles.row} ${styles.low}`}
      data-selected={selected || undefined}
      aria-rowindex={index + 2}
    >
      <td>
        <button
          type="button"
          className={styles.select}
          aria-label={`Slot ${name}`}
          aria-current={selected || undefined}
          title={name}
          onClick={() => session.reveal({ kind: 'slot', name })}
        >
          {name}
        </button>
      </td>
      <td>
        <span className={`${styles.inline} ${styles.second}`}>
          <TypeShape type={slot.type} />
          {describeType(slot.type === 'integer' ? 'number' : slot.type)}
        </span>
      </td>
      <td>
        <SlotValue slot={slot} />
      </td>
      <td className={`${styles.number} ${styles.second}`}>
        {slot.value === undefined ? '–' : formatBytes(valueSize(slot.value))}
      </td>
      <td className={styles.second} title={source}>
        {source}
      </td>
      <td className={styles.second} title={places}>
        {places === '' ? '–' : places}
      </td>
      <td className={styles.second}>
        <span className={styles.inline}>
          <CanChange size={14} stroke={1.75} aria-hidden="true" />
          {describeCanChange(slot, mutable)}
        </span>
      </td>
    </tr>
  );
});

function SlotValue({ slot }: { readonly slot: SlotView }) {
  const { value, before } = slot;
  if (value !== undefined && before !== undefined) {
    return <Delta before={describeValue(before)} after={describeValue(value)} />;
  }
  return <ValueText strong>{value === undefined ? undefined : describeValue(value, LONGEST)}</ValueText>;
}

function iconOf({ starting, writers }: SlotView) {
  if (starting) return IconPencil;
  return writers.length === 0 ? IconQuestionMark : IconLock;
}

export function StateCaption() {
  const last = useRecord();
  const running = useRuns(({ phase }) => (phase.kind === 'running' ? phase.order.run : undefined));
  const edited = useEdited();
  const text = describeStateCaption({ run: running ?? last?.run, running: running !== undefined, edited });
  return (
    <>
      <span className={panel.caption} title={text}>
        {text}
      </span>
      <FilterField tab="state" label="Filter slots" />
    </>
  );
}

/** Whether a starting value differs from the one that the last run started from. */
function useEdited(): boolean {
  const last = useRecord();
  const scenario = useSession((state) => state.scenario);
  const values = useDocument(({ current }) => scenarioOf(current, scenario).values);
  if (last === undefined) return false;
  const before = last.stateBefore.slots;
  return values.some(([name, value]) => {
    const slot = before.get(name);
    return slot === undefined || !equalValues(slot.value, value);
  });
}
