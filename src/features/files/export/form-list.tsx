import { useEffect, useId, useRef } from 'react';
import type { ExportForm } from '#editor';
import styles from './export-dialog.module.css';
import { formSections } from './export-forms.ts';

interface FormListProps {
  readonly form: ExportForm;
  readonly hasRun: boolean;
  readonly onChoose: (form: ExportForm) => void;
}

/** One of them is always chosen; arrow keys go from one to the next. */
export function FormList({ form, hasRun, onChoose }: FormListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  // After the dialog, which gives the focus to its first button.
  useEffect(() => list.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);
  return (
    <div ref={list} role="radiogroup" aria-label="Form" className={styles.forms}>
      {formSections.map(({ title, ofRun, forms }) => {
        const reason = ofRun && !hasRun ? 'Nothing has run yet' : undefined;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset inside of a radio group would be read twice
          <div key={title} role="group" aria-labelledby={`${id}-${title}`}>
            <h3 id={`${id}-${title}`} className={styles.section}>
              {title}
              {reason !== undefined && <small>{reason}</small>}
            </h3>
            {forms.map(({ form: one, label, ending, icon: Icon }) => (
              <label key={one} className={styles.form} data-disabled={reason !== undefined || undefined}>
                <input
                  type="radio"
                  name={`${id}-form`}
                  className={styles.radio}
                  checked={one === form}
                  disabled={reason !== undefined}
                  onChange={() => onChoose(one)}
                />
                <Icon size={16} stroke={1.75} aria-hidden="true" />
                <span className={styles.formName}>{label}</span>
                <span className={styles.ending}>{ending}</span>
              </label>
            ))}
          </div>
        );
      })}
    </div>
  );
}
