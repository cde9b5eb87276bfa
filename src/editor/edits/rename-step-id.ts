import type { Edit } from '../document-store.ts';
import { freeName } from './free-name.ts';

/**
 * Gives the step at `index` among those that run an id of its own, where a file used one id twice; none of `avoid`,
 * from `takenStepIds`: it would inherit what is known of an old step.
 */
export function renameStepId(index: number, avoid: ReadonlySet<string> = new Set()): Edit {
  return {
    name: 'Give a step its own id',
    apply({ workflow, layout }) {
      const step = workflow.steps.filter(({ disabled }) => disabled !== true)[index];
      if (step === undefined) return;
      const taken = new Set([...workflow.steps.map(({ id }) => id), ...avoid]);
      const place = layout.steps[step.id];
      step.id = freeName(step.id, taken);
      // Both stood in one place as long as they shared the id.
      if (place !== undefined) layout.steps[step.id] = [place[0] + 32, place[1] + 32];
    },
  };
}
