import type { Editor } from '#editor';
import { findProblems, type PlacedStep, type Problem, type StepId } from '#engine';

/** A step would read a slot before it is written. */
export type MoveRefusal = Extract<Problem, { kind: 'read-before-written' }>;

/** The list with one step at another place. */
export function withMoved<T>(list: readonly T[], from: number, to: number): T[] {
  const moved = [...list];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return moved;
}

/**
 * Why a step cannot go to this place in the document's order: of what would be read before it is written then, the
 * first that is not so already. A workflow that is out of order can be put right step by step.
 */
export function judgeMove(
  { derived }: Pick<Editor, 'derived'>,
  id: StepId,
  to: number,
): MoveRefusal | undefined {
  const { allSteps, names, scenario } = derived.getState();
  const from = allSteps.findIndex((step) => step.id === id);
  if (from < 0 || from === to) return undefined;
  const known = new Set(outOfOrder(allSteps).map(nameOf));
  return outOfOrder(withMoved(allSteps, from, to)).find((problem) => !known.has(nameOf(problem)));

  function outOfOrder(steps: readonly PlacedStep[]): MoveRefusal[] {
    const running = steps.filter((step) => names.steps.get(step.id)?.disabled !== true);
    const problems = findProblems({ steps: running, values: scenario.values, mutable: scenario.mutable });
    return problems.filter((problem) => problem.kind === 'read-before-written');
  }
}

function nameOf({ step, slot, writer }: MoveRefusal): string {
  return JSON.stringify([step, slot, writer]);
}
