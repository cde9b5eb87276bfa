import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useDocument, useEditor } from '#editor';
import { IconButton, keysText } from '#ui';
import styles from './canvas.module.css';

/** Undo and redo, each naming what it takes back or does again. */
export function HistoryBar() {
  const { documents } = useEditor();
  const undoName = useDocument(({ past }) => past.at(-1)?.name);
  const redoName = useDocument(({ future }) => future.at(-1)?.name);
  return (
    <div className={styles.bar} role="toolbar" aria-label="Edits">
      <IconButton
        label="Undo"
        size="small"
        tooltip={undoName === undefined ? 'Undo' : `Undo: ${undoName}`}
        keys={keysText('Mod+z')}
        disabledReason={undoName === undefined ? 'nothing to undo' : undefined}
        onClick={documents.undo}
      >
        <IconArrowBackUp size={16} stroke={1.75} aria-hidden="true" />
      </IconButton>
      <IconButton
        label="Redo"
        size="small"
        tooltip={redoName === undefined ? 'Redo' : `Redo: ${redoName}`}
        keys={keysText('Mod+Shift+z')}
        disabledReason={redoName === undefined ? 'nothing to redo' : undefined}
        onClick={documents.redo}
      >
        <IconArrowForwardUp size={16} stroke={1.75} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
