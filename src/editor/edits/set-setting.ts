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
      const place = settings.findIndex(([name]) => name === field);
      const present = settings[place];
      if (value === undefined) {
        if (present === undefined) return;
        if (settings.length === 1) delete step.settings;
        else settings.splice(place, 1);
      } else if (present === undefined) {
        step.settings = [...settings, [field, value]];
      } else if (!equalValues(present[1], value)) {
        settings[place] = [field, value];
      }
    },
  };
}
