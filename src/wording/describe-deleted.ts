import type { WorkflowNames } from '#document';
import type { StepId } from '#engine';
import { countNoun } from './count-noun.ts';
import { nameStep, nameSteps } from './describe-step.ts';
import { isolated } from './isolated.ts';
import { capitalize, joinWords } from './join-words.ts';

interface Nodes {
  readonly steps: readonly StepId[];
  readonly slots: readonly string[];
}

/** “3 steps and 1 slot”. */
export function describeSelected({
  steps,
  slots,
}: {
  readonly steps: readonly string[];
  readonly slots: readonly string[];
}): string {
  return joinWords([
    ...(steps.length === 0 ? [] : [countNoun(steps.length, 'step')]),
    ...(slots.length === 0 ? [] : [countNoun(slots.length, 'slot')]),
  ]);
}

/** “step 1 Multiply”, “slot k”, “2 steps”, “3 steps and 1 slot”. */
export function nameNodes({ steps, slots }: Nodes, names: WorkflowNames): string {
  const [step] = steps;
  const [slot] = slots;
  if (step !== undefined && steps.length + slots.length === 1) return nameStep(step, names);
  if (slot !== undefined && steps.length + slots.length === 1) return `slot ${isolated(slot)}`;
  return describeSelected({ steps, slots });
}

type DescribedLoss =
  | { readonly kind: 'input'; readonly step: StepId; readonly field: string }
  | { readonly kind: 'output'; readonly step: StepId; readonly key: string; readonly slot: string }
  | { readonly kind: 'value'; readonly slot: string; readonly readers: readonly StepId[] };

const MOST = 3;

/** “Deleted slot k. Step 1 Multiply lost its input factor.” `names` are those before. */
export function describeDeleted(
  nodes: Nodes,
  losses: readonly DescribedLoss[],
  names: WorkflowNames,
  verb: 'Deleted' | 'Cut' = 'Deleted',
): string {
  const facts = losses.map((loss) => describeLoss(loss, names));
  const shown = facts.length > MOST ? facts.slice(0, MOST - 1) : facts;
  const more = facts.length - shown.length;
  return [
    `${verb} ${nameNodes(nodes, names)}.`,
    ...shown,
    ...(more === 0 ? [] : [`${more} more connections are gone.`]),
  ].join(' ');
}

function describeLoss(loss: DescribedLoss, names: WorkflowNames): string {
  switch (loss.kind) {
    case 'input':
      return `${capitalize(nameStep(loss.step, names))} lost its input ${loss.field}.`;
    case 'output':
      return `${capitalize(nameStep(loss.step, names))} no longer writes ${isolated(loss.slot)}.`;
    case 'value': {
      const verb = loss.readers.length === 1 ? 'reads' : 'read';
      return `Nothing writes ${isolated(loss.slot)} now, which ${nameSteps(loss.readers, names)} ${verb}.`;
    }
  }
}
