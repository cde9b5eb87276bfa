import type { Editor } from '#editor';
import { arrangeActions } from './actions/arrange.ts';
import { autoLayout } from './actions/auto-layout.ts';
import { copy, cut, paste } from './actions/clipboard.ts';
import { connect } from './actions/connect.ts';
import { deleteSelection } from './actions/delete-selection.ts';
import { deselect } from './actions/deselect.ts';
import { duplicate } from './actions/duplicate.ts';
import { editSlot } from './actions/edit-slot.ts';
import { fitView } from './actions/fit-view.ts';
import { foldAllSlots, foldSelectedSlots, showAllSlots } from './actions/fold-slots.ts';
import { deleteGroupContents, renameSelectedGroup } from './actions/group-actions.ts';
import { groupSelection, ungroupSelection } from './actions/group-nodes.ts';
import { redo } from './actions/redo.ts';
import { selectAll } from './actions/select-all.ts';
import { clearResult, moveEarlier, moveLater } from './actions/step-actions.ts';
import { toggleDisabled } from './actions/toggle-disabled.ts';
import { undo } from './actions/undo.ts';
import { disconnectWire, insertStep } from './actions/wire-actions.ts';
import { lifeSize, zoomIn, zoomOut } from './actions/zoom.ts';

/** The whole workflow as a file of SVG; undefined where there is nothing to draw. */
export async function drawPicture(editor: Editor, theme: 'light' | 'dark'): Promise<string | undefined> {
  const picture = await import('./picture/draw-picture.tsx');
  return picture.drawPicture(editor, theme);
}

export { Canvas } from './canvas.tsx';

export const canvasActions = [
  undo,
  redo,
  selectAll,
  deselect,
  connect,
  disconnectWire,
  copy,
  cut,
  paste,
  duplicate,
  insertStep,
  deleteSelection,
  toggleDisabled,
  editSlot,
  renameSelectedGroup,
  deleteGroupContents,
  moveEarlier,
  moveLater,
  clearResult,
  autoLayout,
  ...arrangeActions,
  groupSelection,
  ungroupSelection,
  foldSelectedSlots,
  foldAllSlots,
  showAllSlots,
  zoomIn,
  zoomOut,
  lifeSize,
  fitView,
];
