import type { Edit } from '../document-store.ts';
import { checkScenarioName } from './scenario-names.ts';

/** A new scenario with all that `from` has; an empty one where no scenario is called so. */
export function addScenario(name: string, from?: string): Edit {
  return {
    name: `Add the scenario ${name}`,
    apply({ scenarios }, current) {
      if (checkScenarioName(current, undefined, name) !== undefined) return;
      const source = current.scenarios.find((scenario) => scenario.name === from);
      scenarios.push({ mutable: false, ...source, name, values: [...(source?.values ?? [])] });
    },
  };
}
