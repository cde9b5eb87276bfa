import { IconAlertTriangle, IconCheck, IconCircle, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { SaveState } from '#persistence';
import { Button, lazyPart } from '#ui';
import { describeSaving, LONGEST_SAVING_WORD } from '#wording';
import { type EditorSaving, useSaveState, useSaving } from './editor-saving.ts';
import styles from './saved-mark.module.css';

const SavedDialog = lazyPart(async () => (await import('./saved-dialog.tsx')).SavedDialog);

const ICONS: Readonly<Record<SaveState['kind'], typeof IconCheck>> = {
  'not-yet': IconCircle,
  saving: IconDots,
  saved: IconCheck,
  deleted: IconAlertTriangle,
  'not-saved': IconAlertTriangle,
};

/** Whether what is on the screen is on this device, too; opens what there is to know about that. */
export function SavedMark() {
  const saving = useSaving();
  return saving === undefined ? null : <Mark saving={saving} />;
}

function Mark({ saving }: { readonly saving: EditorSaving }) {
  const state = useSaveState(saving);
  const [open, setOpen] = useState(false);
  const { word, title, notice } = describeSaving(state);
  const Icon = notice === undefined ? ICONS[state.kind] : IconAlertTriangle;
  return (
    <>
      <Button
        variant="ghost"
        size="small"
        className={styles.mark}
        data-state={state.kind}
        aria-label={word}
        aria-haspopup="dialog"
        tooltip={title}
        icon={<Icon size={14} stroke={1.75} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        <span className={styles.word}>
          {word}
          <span className={styles.room} aria-hidden="true">
            {LONGEST_SAVING_WORD}
          </span>
        </span>
      </Button>
      {open && <SavedDialog saving={saving} onClose={() => setOpen(false)} />}
    </>
  );
}
