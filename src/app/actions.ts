// Everything that a person can do by name. Each feature lists its own; where two share a key, the first that is
// enabled takes it.
import type { Action } from '#editor';
import { canvasActions } from '#features/canvas';
import { examplesActions } from '#features/examples';
import { inspectorActions } from '#features/inspector';
import { stepPaletteActions } from '#features/step-palette';
import { topBarActions } from '#features/top-bar';
import { toggleLeftPanel } from './left-panel-actions.ts';
import { createNewWorkflow } from './new-workflow.ts';
import type { OpenedEditors } from './opened-editors.ts';

const featureActions: readonly Action[] = [
  ...topBarActions,
  ...inspectorActions,
  ...canvasActions,
  ...stepPaletteActions,
  ...examplesActions,
  toggleLeftPanel,
];

export function createActions(editors: OpenedEditors): readonly Action[] {
  return [...featureActions, createNewWorkflow(editors)];
}
