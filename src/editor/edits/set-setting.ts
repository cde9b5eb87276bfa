import { equalValues, type Value } from '#engine';
import type { Edit } from '../document-store.ts';

/** The literal value of a field that is not wired; without a value, the field goes back to its model's default. */
export function setSetting(stepId: string, field: string, value?: Value): Edit {
  return {
    name: value === undefined ? `Clear ${field}` : `Change ${field}`,
    coalesce: JSON.stringify(['setting', stepId, field]),
    apply({ workflow }) {
      const step = workflow.steps.find(({ id }) => id === stepId);
      if (step === undefined) return;
      const settings = step.settings ?? [];
      // Where a file gives it twice, the last one counts.
      const place = settings.findLastIndex(([name]) => name === field);
      const present = settings[place];
      if (value === undefined) {
        if (present === undefined) return;
        const rest = settings.filter(([name]) => name !== field);
        if (rest.length === 0) delete step.settings;
        else step.settings = rest;
      } else if (present === undefined) {
        step.settings = [...settings, [field, value]];
      } else if (!equalValues(present[1], value)) {
        settings[place] = [field, value];
      }
    },
  };
}
