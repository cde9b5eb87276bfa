import type { Edit } from '../document-store.ts';

/** Leaves steps out of the run, or takes them in again. */
export function disableSteps(ids: readonly string[], disabled: boolean): Edit {
  const chosen = new Set(ids);
  const verb = disabled ? 'Disable' : 'Enable';
  return {
    name: ids.length === 1 ? `${verb} a step` : `${verb} ${ids.length} steps`,
    apply({ workflow }) {
      for (const step of workflow.steps) {
        if (!chosen.has(step.id)) continue;
        if (disabled) step.disabled = true;
        else delete step.disabled;
      }
    },
  };
}
