import { Button, Dialog } from '#ui';
import { describeSaveConflict } from '#wording';
import styles from './results-dialog.module.css';
import type { SaveConflict } from './save-workflow.ts';

interface ConflictDialogProps {
  readonly conflict: SaveConflict;
  readonly onOverwrite: () => void;
  readonly onOpenTheirs: () => void;
  readonly onSaveElsewhere: () => void;
  readonly onClose: () => void;
}

/** The file was changed by somebody else: nothing is written before a person says what becomes of theirs. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { conflict, onOverwrite, onOpenTheirs, onSaveElsewhere, onClose } = props;
  const { title, detail } = describeSaveConflict(conflict.file.handle.name, conflict.theirs.lastModified);
  return (
    <Dialog label={title} className={styles.dialog} onClose={onClose}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
      </header>
      <p className={styles.text}>{detail}</p>
      <footer className={styles.ways}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="danger" onClick={onOverwrite}>
          Overwrite it
        </Button>
        <Button onClick={onOpenTheirs}>Open theirs</Button>
        <Button variant="primary" onClick={onSaveElsewhere}>
          Save elsewhere
        </Button>
      </footer>
    </Dialog>
  );
}
