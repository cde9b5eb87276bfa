// Everything that a person can do by name. Each feature lists its own; where two share a key, the first that is
// enabled takes it.
import type { Action } from '#editor';
import { canvasActions } from '#features/canvas';
import { commandPaletteActions } from '#features/command-palette';
import { examplesActions } from '#features/examples';
import { inspectorActions } from '#features/inspector';
import { outlineActions } from '#features/outline';
import { shortcutSheetActions } from '#features/shortcut-sheet';
import { stepPaletteActions } from '#features/step-palette';
import { topBarActions } from '#features/top-bar';
import { toggleLeftPanel } from './left-panel-actions.ts';
import { createNewWorkflow } from './new-workflow.ts';
import type { OpenedEditors } from './opened-editors.ts';

const featureActions: readonly Action[] = [
  ...inspectorActions, // what is selected is renamed before the workflow is
  ...topBarActions,
  ...canvasActions,
  ...outlineActions,
  ...stepPaletteActions,
  ...commandPaletteActions,
  ...shortcutSheetActions,
  ...examplesActions,
  toggleLeftPanel,
];

export function createActions(editors: OpenedEditors): readonly Action[] {
  return [...featureActions, createNewWorkflow(editors)];
}
