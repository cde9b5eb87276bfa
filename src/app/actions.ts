// Everything that a person can do by name. Each feature lists its own; where two share a key, the first that is
// enabled takes it.
import type { Action, ActionGroup, Editor } from '#editor';
import { canvasActions } from '#features/canvas';
import { commandPaletteActions } from '#features/command-palette';
import { documentsActions } from '#features/documents';
import { examplesActions } from '#features/examples';
import { createFilesActions, type FileDesk } from '#features/files';
import { inspectorActions } from '#features/inspector';
import { outlineActions } from '#features/outline';
import { runPanelActions } from '#features/run-panel';
import { shareActions } from '#features/share';
import { shortcutSheetActions } from '#features/shortcut-sheet';
import { stepPaletteActions } from '#features/step-palette';
import { topBarActions } from '#features/top-bar';
import { describeReadOnly } from '#wording';
import { toggleLeftPanel } from './left-panel-actions.ts';
import { createNewWorkflow } from './new-workflow.ts';
import type { OpenedEditors } from './opened-editors.ts';

const featureActions: readonly Action[] = [
  ...inspectorActions, // what is selected is renamed before the workflow is
  ...topBarActions,
  ...canvasActions,
  ...runPanelActions,
  ...outlineActions,
  ...stepPaletteActions,
  ...commandPaletteActions,
  ...shortcutSheetActions,
  ...shareActions,
  ...examplesActions,
  ...documentsActions,
  toggleLeftPanel,
];

export function createActions(editors: OpenedEditors, desk: FileDesk): readonly Action[] {
  return [...featureActions, createNewWorkflow(editors), ...createFilesActions(desk)].map(lockable);
}

const EDITING: readonly ActionGroup[] = ['Add', 'Edit', 'Arrange'];

/** What changes the document cannot be done where that is another's. */
function lockable(action: Action): Action {
  const { edits = EDITING.includes(action.group), enabled, disabledReason } = action;
  if (!edits) return action;
  return {
    ...action,
    enabled: (editor) => !isReadOnly(editor) && enabled(editor),
    disabledReason: (editor) => {
      const { readOnly } = editor.session.getState();
      return readOnly === false ? (disabledReason?.(editor) ?? '') : describeReadOnly(readOnly).reason;
    },
  };
}

function isReadOnly({ session }: Editor): boolean {
  return session.getState().readOnly !== false;
}
