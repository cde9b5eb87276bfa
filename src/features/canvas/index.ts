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
import { stopComparing } from './actions/stop-comparing.ts';
import { toggleDisabled } from './actions/toggle-disabled.ts';
import { undo } from './actions/undo.ts';
import { disconnectWire, insertStep } from './actions/wire-actions.ts';
import { lifeSize, zoomIn, zoomOut } from './actions/zoom.ts';
import type { DrawPicture } from './picture/draw-picture.ts';

/** Loads what draws pictures when one is wanted. */
export async function drawPicture(...wanted: Parameters<DrawPicture>): ReturnType<DrawPicture> {
  const picture = await import('./picture/draw-picture.ts');
  return picture.drawPicture(...wanted);
}

export { Canvas } from './canvas.tsx';

export const canvasActions = [
  undo,
  redo,
  selectAll,
  deselect,
  stopComparing,
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
