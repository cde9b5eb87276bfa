// A workflow's file of pyswark holds no state, but its extracts tell what the steps were given: for a slot that no step
// writes, that is its starting value.
import { equalValues, type Value } from '#engine';
import type { DocumentStep } from '../workflow-document.ts';

type Inputs = readonly (readonly [step: DocumentStep, given: readonly (readonly [string, Value])[]])[];

/** In the order in which steps read them; none for a slot that was given two values, as before and after an edit. */
export function startingValues(
  steps: readonly DocumentStep[],
  inputs: Inputs,
): readonly (readonly [slot: string, Value])[] {
  const written = new Set(steps.flatMap(({ outputs }) => outputs.flatMap(([, slots]) => slots)));
  const seen = new Map<string, Value>();
  const unclear = new Set<string>();
  for (const [step, values] of inputs) {
    const given = new Map(values);
    const wired = step.inputs.flatMap(([slot, fields]) => [fields].flat().map((field) => [slot, field]));
    // Under the index of a step that was removed stands what another one was given.
    if (wired.length !== given.size || wired.some(([, field = '']) => !given.has(field))) continue;
    for (const [slot = '', field = ''] of wired) {
      const value = given.get(field) as Value;
      if (written.has(slot)) continue;
      const before = seen.get(slot);
      if (before === undefined) seen.set(slot, value);
      else if (!equalValues(before, value)) unclear.add(slot);
    }
  }
  const read = new Set(steps.flatMap((step) => step.inputs.map(([slot]) => slot)));
  return [...read].flatMap((slot) => {
    const value = seen.get(slot);
    return value === undefined || unclear.has(slot) ? [] : [[slot, value] as const];
  });
}
