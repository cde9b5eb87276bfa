import type { ReadValues } from './decide.ts';
import type { Fault } from './failure.ts';
import type { Step } from './step.ts';
import { accepts } from './step-model.ts';
import { setOwn, type Value } from './value.ts';
import type { Wiring } from './wiring.ts';

/** The whole model input: wired fields, then settings, then defaults; frozen [P2]. */
export function modelInput(wiring: Wiring, values: readonly Value[]): { readonly [field: string]: Value } {
  const input: { [field: string]: Value } = {};
  const { reads } = wiring;
  for (let i = 0; i < reads.length; i++) {
    for (const field of (reads[i] as Wiring['reads'][number]).fields)
      setOwn(input, field, values[i] as Value);
  }
  for (const [field, value] of wiring.constants) setOwn(input, field, value);
  return Object.freeze(input);
}

/**
 * All faults of an input: first the model's own fields in their order, then unknown ones in mapping order [P2].
 * A value that is not known yet is no fault.
 */
export function inputFaults(step: Step, wiring: Wiring, values: ReadValues): readonly Fault[] {
  if (step.model.kind === 'unknown-model') return [];
  const typeFaults: Fault[] = [];
  for (let i = 0; i < wiring.reads.length; i++) {
    const found = values[i];
    if (found === undefined) continue;
    const { slot, fields } = wiring.reads[i] as Wiring['reads'][number];
    for (const name of fields) {
      const field = step.model.fields.find((candidate) => candidate.name === name);
      if (field !== undefined && !accepts(field, found)) {
        typeFaults.push({ field: name, reason: 'type', expected: field.type, found, slot });
      }
    }
  }
  if (typeFaults.length === 0) return wiring.faults;
  const place = new Map(step.model.fields.map((field, index) => [field.name, index]));
  const rank = (fault: Fault) => place.get(fault.field) ?? Number.POSITIVE_INFINITY;
  return [...typeFaults, ...wiring.faults].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}
