import { useEditor } from '#editor';
import styles from './slot-pill.module.css';

/** A slot's name that leads to the slot. */
export function SlotPill({ name }: { readonly name: string }) {
  const { session } = useEditor();
  return (
    <button
      type="button"
      className={styles.pill}
      aria-label={`Slot ${name}`}
      title={name}
      onClick={() => session.select({ kind: 'slot', name })}
    >
      {name}
    </button>
  );
}
