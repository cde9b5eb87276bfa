import { type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import { checkSlotName, freshSlotName, placeSlot, useEditor } from '#editor';
import type { Value } from '#engine';
import { Button, Dialog, TypeShape, ValueEditor } from '#ui';
import { describeSlotNameFault, describeType } from '#wording';
import styles from './add-slot-dialog.module.css';

/** What a new slot may hold, and what it holds until that is changed. */
const starts = { number: 0, text: '', boolean: false, list: [], object: {} } as const;
type StartType = keyof typeof starts;
const types = Object.keys(starts) as StartType[];

/** Asks for a slot's name, type and starting value. */
export function AddSlotDialog() {
  const editor = useEditor();
  const { session, documents } = editor;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(() => freshSlotName(documents.getState().current, 'slot'));
  const [type, setType] = useState<StartType>('number');
  const [value, setValue] = useState<Value>(starts.number);
  const [asked, setAsked] = useState(false);
  const fault = checkSlotName(documents.getState().current, undefined, name);
  const shown = fault !== undefined && (asked || fault === 'taken') ? fault : undefined;
  useEffect(() => field.current?.select(), []);

  const close = () => session.close();
  const add = () => {
    setAsked(true);
    if (fault !== undefined) {
      field.current?.focus();
      return;
    }
    close();
    placeSlot(editor, name.trim(), value);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    add();
  };

  return (
    <Dialog label="Add a slot" className={styles.dialog} onClose={close}>
      <h2 className={styles.title}>Add a slot</h2>
      <form className={styles.form} onSubmit={submit}>
        <div className={styles.part}>
          <label htmlFor={`${id}-name`} className={styles.label}>
            Name
          </label>
          <input
            ref={field}
            id={`${id}-name`}
            className={styles.name}
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            value={name}
            aria-invalid={shown !== undefined}
            aria-describedby={shown === undefined ? undefined : `${id}-fault`}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {shown !== undefined && (
            <p id={`${id}-fault`} role="alert" className={styles.error}>
              {describeSlotNameFault(shown, name)}
            </p>
          )}
        </div>
        <fieldset className={styles.part}>
          <legend className={styles.label}>Type</legend>
          <div className={styles.types}>
            {types.map((one) => (
              <label key={one} className={styles.type}>
                <input
                  type="radio"
                  className={styles.radio}
                  name={`${id}-type`}
                  checked={one === type}
                  onChange={() => {
                    setType(one);
                    setValue(starts[one]);
                  }}
                />
                <TypeShape type={one} />
                {describeType(one)}
              </label>
            ))}
          </div>
        </fieldset>
        <div className={styles.part}>
          <span className={styles.label} aria-hidden="true">
            Starting value
          </span>
          <ValueEditor
            key={type}
            type={type}
            value={value}
            label="Starting value"
            onChange={(next) => setValue(next as Value)}
            onDone={(by) => {
              if (by === 'enter') add();
              if (by === 'escape') close();
            }}
          />
        </div>
        <div className={styles.ways}>
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" variant="primary">
            Add slot
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
