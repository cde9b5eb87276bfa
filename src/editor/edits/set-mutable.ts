import type { Edit } from '../document-store.ts';

/** Whether steps may overwrite slots when they run on this scenario. */
export function setMutable(scenario: string, mutable: boolean): Edit {
  return {
    name: mutable ? 'Make the state mutable' : 'Make the state immutable',
    apply({ scenarios }) {
      const chosen = scenarios.find(({ name }) => name === scenario);
      if (chosen !== undefined) chosen.mutable = mutable;
    },
  };
}
