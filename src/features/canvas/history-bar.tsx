import { IconArrowBackUp, IconArrowForwardUp, IconHierarchy2, IconPlayerStop } from '@tabler/icons-react';
import { useAllSteps, useDocument, useEditor, useSession, useSlots } from '#editor';
import { Button, IconButton, keysText } from '#ui';
import { autoLayout } from './actions/auto-layout.ts';
import styles from './canvas.module.css';
import { stopLayout, useLayingOut } from './layout/layout-runs.ts';

/** Undo and redo, each naming what it takes back or does again, and the layout. */
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
      <span className={styles.divider} />
      <LayoutButton />
    </div>
  );
}

function LayoutButton() {
  const editor = useEditor();
  const layingOut = useLayingOut(editor);
  const several = useSession(({ selection }) => selection.kind === 'many');
  const empty = useAllSteps().length + useSlots().length < 2;
  if (layingOut) {
    return (
      <Button
        variant="ghost"
        size="small"
        icon={<IconPlayerStop size={16} stroke={1.75} aria-hidden="true" />}
        onClick={() => stopLayout(editor)}
      >
        Stop layout
      </Button>
    );
  }
  return (
    <Button
      variant="ghost"
      size="small"
      icon={<IconHierarchy2 size={16} stroke={1.75} aria-hidden="true" />}
      tooltip={several ? 'Lay out what is selected' : 'Lay out all nodes from left to right'}
      tooltipKeys={keysText('Shift+l')}
      disabledReason={empty ? 'there is nothing to lay out' : undefined}
      onClick={() => autoLayout.perform(editor)}
    >
      Auto layout
    </Button>
  );
}
