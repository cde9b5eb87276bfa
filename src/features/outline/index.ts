import { moveStepEarlier, moveStepLater } from './actions/move-step.ts';
import { sortSteps } from './actions/sort-steps.ts';

export { Outline } from './outline.tsx';

export const outlineActions = [moveStepEarlier, moveStepLater, sortSteps];
