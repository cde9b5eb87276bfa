// A step's mappings and settings, resolved once into what reading, comparing and posting need.
// Steps are immutable, so each resolves its wiring once.
import type { Fault } from './failure.ts';
import type { Step } from './step.ts';
import { accepts, type Field } from './step-model.ts';
import type { Value } from './value.ts';

export interface Wiring {
  /** Every input slot in mapping order; a field that a later slot feeds as well is left to that one [S3]. */
  readonly reads: readonly { readonly slot: string; readonly fields: readonly string[] }[];
  /** Settings of unwired fields, then the model's defaults [P2]. */
  readonly constants: readonly (readonly [field: string, value: Value])[];
  /** All fields of the model input: wired ones in mapping order, then constants. */
  readonly fields: readonly string[];
  /** Set where one output fills one slot, as in most steps: what it posts needs no collecting then. */
  readonly only: { readonly key: string; readonly slot: string } | undefined;
  /** Output keys in mapping order, each with its slots. */
  readonly writes: readonly { readonly key: string; readonly slots: readonly string[] }[];
  /** The slots in the order of the result; one that is filled twice keeps its first place [S7]. */
  readonly slots: readonly string[];
  /** Faults that do not depend on values: missing and unknown fields, and constants of the wrong type. */
  readonly faults: readonly Fault[];
}

/** The slot that feeds a field; undefined where a setting or a default does. */
export function slotOf(step: Step, field: string): string | undefined {
  return step.wiring.reads.find((read) => read.fields.includes(field))?.slot;
}

/** Called by the step itself, once. */
export function resolveWiring(step: Step): Wiring {
  const feeder = new Map<string, number>();
  step.inputs.forEach(([, fields], place) => {
    for (const field of fields) feeder.set(field, place);
  });
  const reads = step.inputs.map(([slot, fields], place) => ({
    slot,
    fields: [...new Set(fields)].filter((field) => feeder.get(field) === place),
  }));
  const constants = new Map<string, Value>();
  for (const [field, value] of step.settings) if (!feeder.has(field)) constants.set(field, value);
  for (const field of modelFields(step)) {
    if (field.default !== undefined && !feeder.has(field.name) && !constants.has(field.name)) {
      constants.set(field.name, field.default);
    }
  }
  const writes = step.outputs.map(([key, slots]) => ({ key, slots }));
  return {
    reads,
    constants: [...constants],
    fields: [...feeder.keys(), ...constants.keys()],
    only: soleWrite(step),
    writes,
    slots: [...new Set(writes.flatMap(({ slots }) => slots))],
    faults: fixedFaults(step, feeder, constants),
  };
}

function soleWrite({ outputs }: Step): Wiring['only'] {
  const [first] = outputs;
  const slot = first?.[1][0];
  if (outputs.length !== 1 || first?.[1].length !== 1 || slot === undefined) return undefined;
  return { key: first[0], slot };
}

function modelFields(step: Step): readonly Field[] {
  return step.model.kind === 'step-model' ? step.model.fields : [];
}

function fixedFaults(
  step: Step,
  feeder: ReadonlyMap<string, number>,
  constants: ReadonlyMap<string, Value>,
): Fault[] {
  if (step.model.kind === 'unknown-model') return [];
  const faults: Fault[] = [];
  for (const field of step.model.fields) {
    const constant = constants.get(field.name);
    if (constant !== undefined) {
      if (!accepts(field, constant)) {
        faults.push({ field: field.name, reason: 'type', expected: field.type, found: constant });
      }
    } else if (field.required && !feeder.has(field.name)) {
      faults.push({ field: field.name, reason: 'missing', expected: field.type });
    }
  }
  const names = new Set(step.model.fields.map((field) => field.name));
  for (const field of [...feeder.keys(), ...constants.keys()]) {
    if (!names.has(field)) {
      const place = feeder.get(field);
      const slot = place === undefined ? undefined : step.inputs[place]?.[0];
      faults.push({ field, reason: 'unknown', ...(slot === undefined ? {} : { slot }) });
    }
  }
  return faults;
}
