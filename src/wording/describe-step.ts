import type { WorkflowNames } from '#document';
import type { StepId } from '#engine';
import { isolated } from './isolated.ts';
import { joinWords } from './join-words.ts';

/** “step 0 Add”; only “a step” where it is gone by now. */
export function nameStep(id: StepId, names: WorkflowNames): string {
  const step = names.steps.get(id);
  return step === undefined ? 'a step' : `step ${step.index} ${isolated(step.title)}`;
}

/** “steps 0 Add and 2 Round”. */
export function nameSteps(ids: readonly StepId[], names: WorkflowNames): string {
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return nameStep(only, names);
  const known = ids.map((id) => names.steps.get(id)).filter((step) => step !== undefined);
  if (known.length < ids.length) return 'some steps';
  return `steps ${joinWords(known.map(({ index, title }) => `${index} ${isolated(title)}`))}`;
}

/** “Add”; “The step” where it is gone by now. */
export function titleOf(id: StepId, names: WorkflowNames): string {
  return isolated(names.steps.get(id)?.title ?? 'The step');
}
