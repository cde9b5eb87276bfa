import type { Edit } from '../document-store.ts';

/** The last scenario stays: a workflow runs on one. */
export function removeScenario(name: string): Edit {
  return {
    name: `Remove the scenario ${name}`,
    apply(draft) {
      const left = draft.scenarios.filter((scenario) => scenario.name !== name);
      if (left.length > 0 && left.length < draft.scenarios.length) draft.scenarios = left;
    },
  };
}
