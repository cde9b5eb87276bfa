import { type KeyboardEvent, useRef } from 'react';
import styles from './frame.module.css';

interface FrameTitleProps {
  readonly title: string;
  /** Without a title where it was taken back. */
  readonly onDone: (title: string | undefined, by: 'key' | 'blur') => void;
}

/** The title while it is being changed: Enter takes it, Esc takes it back, and so does going elsewhere keep it. */
export function FrameTitle({ title, onDone }: FrameTitleProps) {
  const done = useRef(false);
  const finish = (next: string | undefined, by: 'key' | 'blur') => {
    if (done.current) return; // leaving the field by a key blurs it, too
    done.current = true;
    onDone(next?.trim(), by);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    finish(event.key === 'Enter' ? event.currentTarget.value : undefined, 'key');
  };
  return (
    <input
      ref={goInto}
      aria-label="Title of the group"
      className={`${styles.field} nodrag nopan nokey`}
      defaultValue={title}
      maxLength={200}
      onKeyDown={press}
      onBlur={({ currentTarget }) => finish(currentTarget.value, 'blur')}
    />
  );
}

/** One and the same each time, so that it is called once: what was typed meanwhile is not selected again. */
function goInto(field: HTMLInputElement | null): void {
  field?.focus(); // not every browser goes into what it selects
  field?.select();
}
