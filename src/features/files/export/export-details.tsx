import { useId } from 'react';
import { type ExportForm, useDocument } from '#editor';
import { Switch } from '#ui';
import { describeExportForm } from '#wording';
import styles from './export-dialog.module.css';
import { formSections, formsOfScenario } from './export-forms.ts';
import type { Export } from './make-export.ts';
import type { PicturePreview, PictureTheme } from './use-picture.ts';

interface ExportDetailsProps {
  readonly form: ExportForm;
  readonly made: Export | undefined;
  readonly scenario: string;
  readonly onScenario: (name: string) => void;
  readonly slot: string | undefined;
  readonly slots: readonly string[];
  readonly onSlot: (name: string) => void;
  readonly withoutResults: boolean;
  /** Absent where there are none. */
  readonly onWithoutResults: ((without: boolean) => void) | undefined;
  /** Where a picture is chosen. */
  readonly picture: PictureChoiceProps | undefined;
}

interface PictureChoiceProps {
  readonly theme: PictureTheme;
  readonly onTheme: (theme: PictureTheme) => void;
  readonly preview: PicturePreview | undefined;
  readonly failed: boolean;
}

const PREVIEW = 3_000; // characters

/** What the chosen form holds, what stays behind, and how it begins. */
export function ExportDetails({
  form,
  made,
  scenario,
  onScenario,
  slot,
  slots,
  onSlot,
  withoutResults,
  onWithoutResults,
  picture,
}: ExportDetailsProps) {
  const scenarios = useDocument(({ current }) => current.scenarios);
  const entry = formSections.flatMap(({ forms }) => forms).find((one) => one.form === form);
  const ofScenario = formsOfScenario.includes(form) && scenarios.length > 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className={styles.details} aria-label="What leaves" tabIndex={0}>
      <h3 className={styles.name}>{entry?.label}</h3>
      <p className={styles.summary}>{describeExportForm(form)}</p>
      {ofScenario && (
        <Choice
          label="Scenario"
          value={scenario}
          values={scenarios.map(({ name }) => name)}
          onChange={onScenario}
        />
      )}
      {form === 'slot' && slot !== undefined && (
        <Choice label="Slot" value={slot} values={slots} onChange={onSlot} />
      )}
      {form === 'pyswark' && onWithoutResults !== undefined && (
        <Switch checked={!withoutResults} onChange={(withResults) => onWithoutResults(!withResults)}>
          <span>Cached results and counters</span>
        </Switch>
      )}
      {picture !== undefined && (
        <Choice
          label="Theme"
          value={picture.theme}
          values={['light', 'dark']}
          onChange={(theme) => picture.onTheme(theme === 'dark' ? 'dark' : 'light')}
        />
      )}
      {made !== undefined && made.notes.length > 0 && (
        <>
          <h4 className={styles.heading}>What to know</h4>
          <ul className={styles.notes}>
            {made.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      {picture?.failed === true && (
        <p role="status">
          There is nothing on the canvas to draw, or a part of the editor could not be fetched.
        </p>
      )}
      {picture?.failed === false && (
        <div className={styles.picture} data-theme={picture.theme}>
          {picture.preview === undefined ? (
            <p role="status">Drawing …</p>
          ) : (
            <img
              className={styles.image}
              src={picture.preview.address}
              width={picture.preview.width}
              height={picture.preview.height}
              alt="How it looks"
            />
          )}
        </div>
      )}
      {picture === undefined && typeof made?.content === 'string' && (
        <pre className={styles.preview} role="img" aria-label="How it begins">
          {made.content.slice(0, PREVIEW)}
          {made.content.length > PREVIEW && ' …'}
        </pre>
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly values: readonly string[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, values, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <p className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </p>
  );
}
