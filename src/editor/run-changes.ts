// What a person changed between two runs, as far as the runs tell.
import type { PlacedStep, Value } from '#engine';
import { isSameValue } from './compare-runs.ts';
import { startOf } from './duplicate-scenario.ts';
import type { RunRecord } from './run-state.ts';

interface TwoRuns {
  readonly a: RunRecord;
  readonly b: RunRecord;
}

export interface StartChange {
  readonly name: string;
  readonly a?: Value;
  readonly b?: Value;
}

/**
 * Starting values that are not the same, in the order of B; what only A has comes last. What a step of an earlier run had
 * left in a slot is none.
 */
export function startChanges({ a, b }: TwoRuns): StartChange[] {
  const before = new Map(startOf(a));
  const after = new Map(startOf(b));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((name): StartChange[] => {
    const was = before.get(name);
    const is = after.get(name);
    const wasWritten = [a, b].some(({ stateBefore }) => stateBefore.slots.get(name)?.writer !== undefined);
    if (wasWritten || isSameValue(was, is)) return [];
    return [{ name, ...(was === undefined ? {} : { a: was }), ...(is === undefined ? {} : { b: is }) }];
  });
}

/** The same steps in the same order, wired and set in the same way. */
export function haveSameSteps({ a, b }: TwoRuns): boolean {
  return (
    a.steps === b.steps ||
    (a.steps.length === b.steps.length && a.steps.every((step, at) => isSameStep(step, b.steps[at])))
  );
}

function isSameStep(one: PlacedStep, other: PlacedStep | undefined): boolean {
  if (one === other) return true;
  if (other === undefined || one.id !== other.id || one.model.ref !== other.model.ref) return false;
  if (JSON.stringify([one.inputs, one.outputs]) !== JSON.stringify([other.inputs, other.outputs]))
    return false;
  const settings = new Map(other.settings);
  return (
    one.settings.length === settings.size &&
    one.settings.every(([field, value]) => isSameValue(value, settings.get(field)))
  );
}
