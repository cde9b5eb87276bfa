import { useState } from 'react';
import { useReadOnly } from '#ui';
import styles from './note-section.module.css';
import { Section } from './section.tsx';

interface NoteSectionProps {
  readonly title: string;
  readonly label: string;
  readonly text: string;
  readonly placeholder: string;
  /** Called with each change; changes that follow each other quickly are one edit. */
  readonly onChange: (text: string) => void;
}

const MOST_ROWS = 14;

/** Free text of a person; Esc goes back to what it was when the field was entered. */
export function NoteSection({ title, label, text, placeholder, onChange }: NoteSectionProps) {
  const readOnly = useReadOnly();
  const [before, setBefore] = useState(text);
  if (readOnly && text === '') return null;
  return (
    <Section title={title}>
      <textarea
        className={styles.note}
        aria-label={label}
        readOnly={readOnly}
        placeholder={placeholder}
        rows={Math.min(MOST_ROWS, Math.max(2, text.split('\n').length))}
        dir="auto"
        value={text}
        onFocus={() => setBefore(text)}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing || text === before) return;
          event.preventDefault();
          event.stopPropagation();
          onChange(before);
        }}
      />
    </Section>
  );
}
