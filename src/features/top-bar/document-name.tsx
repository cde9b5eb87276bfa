import { renameDocument, useDocument, useEditor } from '#editor';
import { InlineField } from '#ui';
import styles from './document-name.module.css';
import { NAME_FIELD_ID } from './name-field-id.ts';

/** The workflow's name, edited in place; an empty one is not kept. */
export function DocumentName() {
  const { documents } = useEditor();
  const name = useDocument(({ current }) => current.name);
  return (
    <InlineField
      id={NAME_FIELD_ID}
      label="Name of the workflow"
      value={name}
      className={styles.name}
      onKeep={(next) => documents.apply(renameDocument(next))}
    />
  );
}
