import { scenarioOf } from '#document';
import { useDocument, useEditor, useNames, useRuns, useSession } from '#editor';
import type { PlacedStep, Value } from '#engine';

/** What the step will be given, as far as it is known now: starting values, settings, and what is kept of other steps. */
export function usePlannedInput(step: PlacedStep): Readonly<Record<string, Value>> {
  const { derived } = useEditor();
  const scenario = useSession((state) => state.scenario);
  useDocument(({ current }) => scenarioOf(current, scenario).values); // the views below follow from these
  useRuns(({ state }) => state);
  useNames();
  const { slotViewOf, planOf } = derived.getState();
  const { reads, constants } = step.wiring;
  const wired = reads.flatMap(({ slot, fields }) => {
    const view = slotViewOf.get(slot);
    const written = view?.writers.some((writer) => planOf.get(writer.step)?.kind !== 'will-skip') ?? false;
    const value = view?.value;
    // What a step will write anew is not known yet.
    return value === undefined || (written && !view?.starting)
      ? []
      : fields.map((field) => [field, value] as const);
  });
  return Object.fromEntries([...wired, ...constants]);
}
