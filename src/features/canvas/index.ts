import { autoLayout } from './actions/auto-layout.ts';
import { connect } from './actions/connect.ts';
import { deleteSelection } from './actions/delete-selection.ts';
import { deselect } from './actions/deselect.ts';
import { disconnectWire } from './actions/disconnect-wire.ts';
import { fitView } from './actions/fit-view.ts';
import { redo } from './actions/redo.ts';
import { selectAll } from './actions/select-all.ts';
import { toggleDisabled } from './actions/toggle-disabled.ts';
import { undo } from './actions/undo.ts';
import { lifeSize, zoomIn, zoomOut } from './actions/zoom.ts';

export { Canvas } from './canvas.tsx';

export const canvasActions = [
  undo,
  redo,
  selectAll,
  deselect,
  connect,
  disconnectWire,
  deleteSelection,
  toggleDisabled,
  autoLayout,
  zoomIn,
  zoomOut,
  lifeSize,
  fitView,
];
