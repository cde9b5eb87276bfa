import type { Scenario } from '#document';
import { equalValues, type PlacedStep, type StepPlan } from '#engine';
import type { RunRecord } from './run-state.ts';

/**
 * Whether a step that will not be skipped reads a starting value that was edited since the run. Its plan may be the
 * same in words, as after a failure, which leaves no result to compare with; but it is about something new.
 */
export function restsOnEdit(
  plans: readonly StepPlan[],
  steps: readonly PlacedStep[],
  { values }: Scenario,
  { stateBefore }: RunRecord,
): boolean {
  const edited = new Set<string>();
  for (const [slot, value] of values) {
    const before = stateBefore.slots.get(slot);
    if (before === undefined || !equalValues(before.value, value)) edited.add(slot);
  }
  if (edited.size === 0) return false;
  return plans.some(
    ({ kind, index }) => kind !== 'will-skip' && steps[index]?.inputs.some(([slot]) => edited.has(slot)),
  );
}
