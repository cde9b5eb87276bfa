import { renameSelectedSlot, renameStepTitle } from './actions/rename-selected.ts';
import { replaceStepModel } from './actions/replace-model.ts';

export { Inspector } from './inspector.tsx';
export { ReplaceModelOverlay } from './replace-model-overlay.tsx';

export const inspectorActions = [renameStepTitle, renameSelectedSlot, replaceStepModel];
