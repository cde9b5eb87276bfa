import { compareScenarios } from './actions/compare-scenarios.ts';
import { deleteScenario } from './actions/delete-scenario.ts';
import { renameChosenScenario } from './actions/rename-scenario.ts';
import { renameWorkflow } from './actions/rename-workflow.ts';
import { rerun } from './actions/rerun.ts';
import { rerunEveryStep } from './actions/rerun-every-step.ts';
import { rerunOptions } from './actions/rerun-options.ts';
import { run } from './actions/run.ts';
import { runScenarios } from './actions/run-scenarios.ts';
import { saveScenario } from './actions/save-scenario.ts';
import { stop } from './actions/stop.ts';
import { switchTheme } from './actions/switch-theme.ts';
import { toggleInspector } from './actions/toggle-inspector.ts';

export { EmbedBar } from './embed-bar.tsx';
export { LibraryLink } from './library-link.tsx';
export { ThemeToggle } from './theme-toggle.tsx';
export { TopBar } from './top-bar.tsx';

/** Run and Rerun share a key: Rerun stands first and takes it as soon as it is enabled. */
export const topBarActions = [
  rerun,
  run,
  rerunEveryStep,
  runScenarios,
  stop,
  renameWorkflow,
  saveScenario,
  renameChosenScenario,
  deleteScenario,
  compareScenarios,
  ...rerunOptions,
  toggleInspector,
  switchTheme,
];
