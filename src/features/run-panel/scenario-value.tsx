import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { addSlotValue, setSlotValue, useEditor } from '#editor';
import type { Value, ValueType } from '#engine';
import { Button, Switch, useReadOnly, ValueEditor } from '#ui';
import { describeValue } from '#wording';
import styles from './scenarios.module.css';

const LONGEST = 40; // characters of a preview
const EDITED = 2_000; // characters: a longer text has no room in a cell

interface ScenarioValueProps {
  readonly scenario: string;
  readonly slot: string;
  readonly type: ValueType;
  readonly value: Value | undefined;
  /** What another scenario starts from: a new value begins as that. */
  readonly other: Value | undefined;
}

/** A starting value in its scenario's column, edited in its place. */
export function ScenarioValue({ scenario, slot, type, value, other }: ScenarioValueProps) {
  const { documents, session } = useEditor();
  const readOnly = useReadOnly();
  const [editing, setEditing] = useState(false);
  const cell = useRef<HTMLDivElement>(null);
  const name = `${slot} in ${scenario}`;
  const set = (next: Value) => documents.apply(setSlotValue(scenario, slot, next));

  if (value === undefined) {
    return (
      <span className={styles.missing}>
        <span>no value</span>
        {!readOnly && (
          <Button
            size="small"
            icon={<IconPlus size={12} stroke={2} aria-hidden="true" />}
            aria-label={`Add ${name}`}
            onClick={() => documents.apply(addSlotValue(scenario, slot, other ?? null))}
          >
            Add
          </Button>
        )}
      </span>
    );
  }
  if (typeof value === 'boolean') {
    return (
      <Switch checked={value} label={name} onChange={set}>
        {String(value)}
      </Switch>
    );
  }
  const preview = describeValue(value, LONGEST);
  if (type === 'table' || type === 'file' || readOnly) return <span className={styles.value}>{preview}</span>;
  const edit = () => {
    if (!isLong(value)) return setEditing(true);
    session.chooseScenario(scenario);
    session.reveal({ kind: 'slot', name: slot, edit: true });
    session.setPanel('inspector', { collapsed: false });
  };
  return (
    <div ref={cell} className={styles.cell}>
      {editing ? (
        <ValueEditor
          variant="inline"
          autoFocus
          type={type}
          value={value}
          label={name}
          onChange={set}
          onCommit={set}
          onDone={(by) => {
            setEditing(false);
            if (by !== 'blur') requestAnimationFrame(() => cell.current?.querySelector('button')?.focus());
          }}
        />
      ) : (
        <button
          type="button"
          className={styles.edit}
          aria-label={`Edit ${name}, ${preview}`}
          title={preview}
          dir="auto"
          onClick={edit}
        >
          {preview}
        </button>
      )}
    </div>
  );
}

function isLong(value: Value): boolean {
  const text = typeof value === 'string' ? value : undefined;
  if (text !== undefined) return text.length > EDITED || text.includes('\n');
  return typeof value === 'object' && value !== null && JSON.stringify(value).length > EDITED;
}
