import type { InputPair, OutputPair, Position, ValuePair } from '#document';
import type { StepModel } from '#engine';
import type { Edit } from '../document-store.ts';

export interface NewStep {
  /** From `freshStepId`; where a step has it already, nothing is added. */
  readonly id: string;
  readonly model: StepModel;
  readonly position?: Position;
  /** Its place in the document's order; at the end where none is given. */
  readonly index?: number;
  readonly inputs?: readonly InputPair[];
  readonly outputs?: readonly OutputPair[];
  readonly settings?: readonly ValuePair[];
}

export function addStep({
  id,
  model,
  position,
  index,
  inputs = [],
  outputs = [],
  settings = [],
}: NewStep): Edit {
  return {
    name: `Add ${model.title}`,
    apply({ workflow, layout }) {
      if (id === '' || workflow.steps.some((step) => step.id === id)) return;
      workflow.steps.splice(index ?? workflow.steps.length, 0, {
        id,
        model: model.ref,
        inputs: [...inputs],
        outputs: [...outputs],
        ...(settings.length === 0 ? {} : { settings: [...settings] }),
      });
      if (position !== undefined) layout.steps[id] = position;
    },
  };
}
