import type { Edit } from '../document-store.ts';
import { checkScenarioName } from './scenario-names.ts';

/** Without effect where another scenario has the name, which `checkScenarioName` says beforehand. */
export function renameScenario(from: string, to: string): Edit {
  return {
    name: `Rename the scenario ${from} to ${to}`,
    apply({ scenarios }, current) {
      const scenario = scenarios.find(({ name }) => name === from);
      if (scenario !== undefined && checkScenarioName(current, from, to) === undefined) scenario.name = to;
    },
  };
}
