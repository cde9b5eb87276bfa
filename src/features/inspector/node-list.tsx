import { useEditor, useNames } from '#editor';
import type { StepId } from '#engine';
import { NumberChip } from '#ui';
import styles from './node-list.module.css';

interface NodeListProps {
  readonly steps: readonly StepId[];
  readonly slots: readonly string[];
}

const MOST = 50; // a thousand rows would make each click wait

/** Steps, then slots; each row leads to the one. */
export function NodeList({ steps, slots }: NodeListProps) {
  const { session } = useEditor();
  const names = useNames();
  const more = Math.max(0, steps.length + slots.length - MOST);
  return (
    <ul className={styles.list}>
      {steps.slice(0, MOST).map((id) => {
        const step = names.steps.get(id);
        return (
          <li key={`step ${id}`}>
            <button type="button" className={styles.row} onClick={() => session.reveal({ kind: 'step', id })}>
              <NumberChip>{step?.disabled === false ? step.index : undefined}</NumberChip>
              <span className={styles.name}>{step?.title ?? id}</span>
            </button>
          </li>
        );
      })}
      {slots.slice(0, Math.max(0, MOST - steps.length)).map((name) => (
        <li key={`slot ${name}`}>
          <button type="button" className={styles.row} onClick={() => session.reveal({ kind: 'slot', name })}>
            <span className={styles.name}>{name}</span>
          </button>
        </li>
      ))}
      {more > 0 && <li className={styles.more}>{`and ${more} more`}</li>}
    </ul>
  );
}
