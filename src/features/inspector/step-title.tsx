import { IconPencil } from '@tabler/icons-react';
import { renameStep, useEditor } from '#editor';
import type { PlacedStep } from '#engine';
import { IconButton, InlineField, keysText, useReadOnly, VisuallyHidden } from '#ui';
import styles from './step-title.module.css';
import { TITLE_FIELD_ID } from './title-field-id.ts';

/** The step's title, edited in place; an empty one gives it its model's back. */
export function StepTitle({ step }: { readonly step: PlacedStep }) {
  const { documents } = useEditor();
  const readOnly = useReadOnly();
  return (
    <>
      <VisuallyHidden>
        <h2 tabIndex={-1} data-inspector-start="">
          {step.title}
        </h2>
      </VisuallyHidden>
      <InlineField
        id={TITLE_FIELD_ID}
        label="Title of the step"
        value={step.title}
        className={styles.title}
        mayBeEmpty
        onKeep={(title) => documents.apply(renameStep(step.id, title))}
      />
      {!readOnly && (
        <IconButton
          className={styles.pencil}
          size="small"
          label="Rename this step"
          keys={keysText('F2')}
          onClick={() => window.document.getElementById(TITLE_FIELD_ID)?.focus()}
        >
          <IconPencil size={14} stroke={1.75} aria-hidden="true" />
        </IconButton>
      )}
    </>
  );
}
