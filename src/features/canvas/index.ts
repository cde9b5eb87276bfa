import { fitView } from './actions/fit-view.ts';
import { redo } from './actions/redo.ts';
import { undo } from './actions/undo.ts';
import { lifeSize, zoomIn, zoomOut } from './actions/zoom.ts';

export { Canvas } from './canvas.tsx';

export const canvasActions = [undo, redo, zoomIn, zoomOut, lifeSize, fitView];
