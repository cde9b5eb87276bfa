import { type KeyboardEvent, useState } from 'react';
import { renameDocument, useDocument, useEditor } from '#editor';
import styles from './document-name.module.css';
import { NAME_FIELD_ID } from './name-field-id.ts';

/** The workflow's name, edited in place: Enter and leaving keep it, Esc takes it back, an empty one is not kept. */
export function DocumentName() {
  const { documents } = useEditor();
  const name = useDocument(({ current }) => current.name);
  const [draft, setDraft] = useState<string>();
  const shown = draft ?? name;

  const keep = () => {
    const next = draft?.trim() ?? '';
    setDraft(undefined);
    if (next !== '' && next !== name) documents.apply(renameDocument(next));
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    if (event.key === 'Escape') {
      event.stopPropagation(); // it takes the draft back here, and stops no run
      setDraft(undefined);
    }
    // After React has drawn the draft away: leaving the field must not keep it.
    const field = event.currentTarget;
    queueMicrotask(() => field.blur());
  };

  return (
    <span className={styles.sizer} data-text={shown}>
      <input
        id={NAME_FIELD_ID}
        aria-label="Name of the workflow"
        className={styles.name}
        size={1}
        spellCheck={false}
        autoComplete="off"
        value={shown}
        title={shown}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={keep}
        onKeyDown={press}
      />
    </span>
  );
}
