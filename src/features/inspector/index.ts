import { renameStepTitle } from './actions/rename-step-title.ts';

export { Inspector } from './inspector.tsx';

export const inspectorActions = [renameStepTitle];
