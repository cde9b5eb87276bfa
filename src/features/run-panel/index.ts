import { clearCache } from './actions/clear-cache.ts';
import { nextProblem, previousProblem } from './actions/go-to-problem.ts';
import { showTabs } from './actions/show-tab.ts';
import { toggleRunPanel } from './actions/toggle-run-panel.ts';

export { RunPanel } from './run-panel.tsx';

export const runPanelActions = [...showTabs, nextProblem, previousProblem, clearCache, toggleRunPanel];
