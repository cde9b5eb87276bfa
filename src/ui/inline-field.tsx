import { type KeyboardEvent, useState } from 'react';
import { classNames } from './class-names.ts';
import styles from './inline-field.module.css';
import { useReadOnly } from './read-only.ts';

interface InlineFieldProps {
  readonly label: string;
  readonly value: string;
  /** What stands there while the field is empty. */
  readonly placeholder?: string;
  readonly id?: string;
  /** Called with a trimmed text that differs, on Enter and on leaving the field. */
  readonly onKeep: (text: string) => void;
  /** Whether an empty text is kept, or the one from before comes back. */
  readonly mayBeEmpty?: boolean;
  /** Why a text cannot be kept; it then stays open with this message, and Esc takes it back. */
  readonly problemOf?: (text: string) => string | undefined;
  readonly className?: string | undefined;
}

/** A name edited in its place: Enter and leaving keep it, Esc takes it back. As wide as what is written in it. */
export function InlineField({
  label,
  value,
  placeholder = '',
  id,
  onKeep,
  mayBeEmpty = false,
  problemOf,
  className,
}: InlineFieldProps) {
  const readOnly = useReadOnly();
  const [draft, setDraft] = useState<string>();
  const shown = draft ?? value;
  const next = draft?.trim() ?? value;
  const problem = next === value ? undefined : problemOf?.(next);
  const messageId = id === undefined ? `${label} problem` : `${id}-problem`;

  const keep = () => {
    setDraft(undefined);
    if (problem === undefined && next !== value && (mayBeEmpty || next !== '')) onKeep(next);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return keep(); // and on it goes: it also runs
    event.preventDefault();
    if (event.key === 'Enter' && problem !== undefined) return; // it stays open, with its message
    if (event.key === 'Escape') {
      event.stopPropagation(); // it takes the draft back here, and stops no run
      setDraft(undefined);
    }
    // After React has drawn the draft away: leaving the field must not keep it.
    const field = event.currentTarget;
    queueMicrotask(() => field.blur());
  };

  return (
    <span className={styles.root}>
      <span className={classNames(styles.sizer, className)} data-text={shown === '' ? placeholder : shown}>
        <input
          id={id}
          aria-label={label}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={problem === undefined ? undefined : messageId}
          className={styles.field}
          readOnly={readOnly}
          size={1}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          value={shown}
          placeholder={placeholder}
          title={shown}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={keep}
          onKeyDown={press}
        />
      </span>
      {problem !== undefined && (
        <span id={messageId} role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </span>
  );
}
