import { checkSlotName, renameSlot, useDocument, useEditor } from '#editor';
import { InlineField, VisuallyHidden } from '#ui';
import { describeSlotName } from '#wording';
import styles from './step-title.module.css';
import { SLOT_FIELD_ID } from './title-field-id.ts';

/** The slot's name, edited in place; all wiring follows. A name that another slot has is not taken. */
export function SlotTitle({ name }: { readonly name: string }) {
  const { documents, session } = useEditor();
  const document = useDocument(({ current }) => current);
  return (
    <>
      <VisuallyHidden>
        <h2 tabIndex={-1} data-inspector-start="">
          {name}
        </h2>
      </VisuallyHidden>
      <InlineField
        id={SLOT_FIELD_ID}
        label="Name of the slot"
        value={name}
        className={styles.title}
        problemOf={(to) => {
          const fault = checkSlotName(document, name, to);
          return fault === undefined ? undefined : describeSlotName(fault, to);
        }}
        onKeep={(to) => {
          documents.apply(renameSlot(name, to));
          session.select({ kind: 'slot', name: to });
        }}
      />
    </>
  );
}
