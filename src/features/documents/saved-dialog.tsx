import { documentToText, fileNameOf } from '#document';
import { type Editor, useEditor } from '#editor';
import { Button, Dialog, saveFile } from '#ui';
import { describeSaving } from '#wording';
import { type EditorSaving, useSaveState } from './editor-saving.ts';
import styles from './saved-dialog.module.css';

interface SavedDialogProps {
  readonly saving: EditorSaving;
  readonly onClose: () => void;
}

/** What is kept where, what went wrong, and the ways out of that. */
export function SavedDialog({ saving, onClose }: SavedDialogProps) {
  const editor = useEditor();
  const state = useSaveState(saving);
  const { title, detail } = describeSaving(state);
  return (
    <Dialog label={title} className={styles.dialog} onClose={onClose}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.detail}>{detail}</p>
      <div className={styles.ways}>
        {(state.kind === 'not-saved' || state.kind === 'deleted') && (
          <Button variant="primary" onClick={saving.retry}>
            {state.kind === 'deleted' ? 'Keep it' : 'Try again'}
          </Button>
        )}
        <Button onClick={() => download(editor)}>Download the workflow</Button>
        <Button
          aria-haspopup="dialog"
          onClick={() => {
            onClose();
            editor.session.open({ kind: 'versions' });
          }}
        >
          Versions
        </Button>
        <Button variant="ghost" onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}

function download({ documents }: Editor): void {
  const { current } = documents.getState();
  saveFile(`${fileNameOf(current.name)}.slotflow.json`, documentToText(current), 'application/json');
}
