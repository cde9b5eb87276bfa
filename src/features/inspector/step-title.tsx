import { IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { renameStep, useEditor } from '#editor';
import type { PlacedStep } from '#engine';
import { IconButton, keysText, VisuallyHidden } from '#ui';
import styles from './step-title.module.css';
import { TITLE_FIELD_ID } from './title-field-id.ts';

/** The step's title, edited in place: Enter and leaving keep it, Esc takes it back, an empty one gives the model's. */
export function StepTitle({ step }: { readonly step: PlacedStep }) {
  const { documents } = useEditor();
  const [draft, setDraft] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const shown = draft ?? step.title;

  const keep = () => {
    setDraft(undefined);
    if (draft !== undefined && draft.trim() !== step.title) {
      documents.apply(renameStep(step.id, draft.trim()));
    }
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    if (event.key === 'Escape') {
      event.stopPropagation(); // it takes the draft back here, and stops no run
      setDraft(undefined);
    }
    // After React has drawn the draft away: leaving the field must not keep it.
    queueMicrotask(() => field.current?.blur());
  };

  return (
    <>
      <VisuallyHidden>
        <h2 tabIndex={-1} data-inspector-start="">
          {step.title}
        </h2>
      </VisuallyHidden>
      <span className={styles.sizer} data-text={shown}>
        <input
          ref={field}
          id={TITLE_FIELD_ID}
          aria-label="Title of the step"
          className={styles.title}
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
      <IconButton
        className={styles.pencil}
        size="small"
        label="Rename this step"
        keys={keysText('F2')}
        onClick={() => field.current?.focus()}
      >
        <IconPencil size={14} stroke={1.75} aria-hidden="true" />
      </IconButton>
    </>
  );
}
