import { namesOf, slotsOf, type ValuePair, type WorkflowNames } from '#document';
import { type PlacedStep, Step, type StepId, type StepSource, stepId } from '#engine';

/** Names of a workflow whose steps are called s0, s1, … */
export function nameWorkflow(steps: readonly StepSource[], values: readonly ValuePair[] = []): WorkflowNames {
  const placed = steps.map((step, index) => new Step({ id: `s${index}`, ...step }) as PlacedStep);
  return namesOf(placed, slotsOf(placed, values));
}

export const s0: StepId = stepId('s0');
export const s1: StepId = stepId('s1');
export const s2: StepId = stepId('s2');

/** (x + y) * k */
export const arithmetic: WorkflowNames = nameWorkflow(
  [
    { model: 'math/add@1', title: 'Add', inputs: { x: 'a', y: 'b' }, outputs: { sum: 'total' } },
    {
      model: 'math/multiply@1',
      title: 'Multiply',
      inputs: { total: 'value', k: 'factor' },
      outputs: { product: 'final' },
    },
  ],
  [
    ['x', 2],
    ['y', 3],
    ['k', 4],
  ],
);
