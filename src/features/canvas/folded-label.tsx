import type { KeyboardEvent } from 'react';
import { nodesOf, useEditor, useSession, useSlot } from '#editor';
import { classNames, TypeShape } from '#ui';
import { describeValue, slotGroupName } from '#wording';
import styles from './folded-label.module.css';

const PREVIEW = 12; // characters

interface FoldedLabelProps {
  readonly slot: string;
  /** Where it stands at its port. */
  readonly side: 'left' | 'right';
}

/** One output may fill several slots. */
export function FoldedLabels({ slots }: { readonly slots: readonly string[] }) {
  return (
    <span className={styles.labels}>
      {slots.map((slot) => (
        <FoldedLabel key={slot} slot={slot} side="right" />
      ))}
    </span>
  );
}

/** A folded slot: its name and value at the end of a wire. It is selected like any other, and unfolded by its menu. */
export function FoldedLabel({ slot: name, side }: FoldedLabelProps) {
  const { session } = useEditor();
  const slot = useSlot(name);
  const selected = useSession(({ selection }) => nodesOf(selection).slots.includes(name));
  if (slot === undefined) return null;
  const value = slot.value === undefined ? undefined : describeValue(slot.value, PREVIEW);
  const select = () => session.select({ kind: 'slot', name });
  // Keys of actions, such as F to unfold, work on what is selected.
  const press = ({ key }: KeyboardEvent) => {
    if (!selected && /^(delete|backspace|f|f2)$/i.test(key)) select();
  };
  return (
    <button
      type="button"
      className={classNames(styles.label, selected && styles.selected, 'nodrag', 'nopan')}
      data-side={side}
      data-folded={name}
      aria-label={slotGroupName(name, value)}
      aria-current={selected || undefined}
      title={name}
      onKeyDown={press}
      onDoubleClick={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation(); // the click would select the step
        select();
      }}
    >
      <TypeShape type={slot.type} />
      <span className={styles.name}>{name}</span>
      <span className={styles.value}>{value ?? (slot.missing ? 'missing' : '–')}</span>
    </button>
  );
}
