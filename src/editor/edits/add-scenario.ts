import type { Scenario } from '#document';
import type { Edit } from '../document-store.ts';
import { checkScenarioName } from './scenario-names.ts';

/** A new scenario with all that `from` is or has; an empty one where no scenario is called so. */
export function addScenario(name: string, from?: string | Pick<Scenario, 'mutable' | 'values'>): Edit {
  return {
    name: `Add the scenario ${name}`,
    apply({ scenarios }, current) {
      if (checkScenarioName(current, undefined, name) !== undefined) return;
      const source = typeof from === 'object' ? from : current.scenarios.find((one) => one.name === from);
      scenarios.push({ mutable: false, ...source, name, values: [...(source?.values ?? [])] });
    },
  };
}
