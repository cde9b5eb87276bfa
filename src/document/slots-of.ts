import { canFit, type PlacedStep, type StepId, typeOfValue, type Value, type ValueType } from '#engine';
import type { ValuePair } from './workflow-document.ts';

export interface SlotWriter {
  readonly step: StepId;
  readonly index: number;
  readonly key: string;
}
export interface SlotReader {
  readonly step: StepId;
  readonly index: number;
  readonly field: string;
}

/** What a document says of one slot, before any run. */
export interface SlotInfo {
  readonly name: string;
  /** What its writer gives or its readers take; the starting value's own type where neither says. */
  readonly type: ValueType;
  /** Whether the scenario gives it a value. */
  readonly starting: boolean;
  readonly writers: readonly SlotWriter[];
  readonly readers: readonly SlotReader[];
}

/** Every slot that occurs: the scenario's in its order, then the others as the steps name them. */
export function slotsOf(steps: readonly PlacedStep[], values: readonly ValuePair[]): SlotInfo[] {
  const slots = new Map<string, SlotDraft>();
  const slotNamed = (name: string) => {
    const known = slots.get(name);
    if (known !== undefined) return known;
    const added: SlotDraft = { starting: false, writers: [], readers: [], taken: [], given: [] };
    slots.set(name, added);
    return added;
  };
  for (const [name, value] of values) Object.assign(slotNamed(name), { starting: true, value });
  steps.forEach((step, index) => {
    const { fields, outputs } = signatureOf(step);
    for (const [name, read] of step.inputs) {
      const slot = slotNamed(name);
      for (const field of read) {
        slot.readers.push({ step: step.id, index, field });
        slot.taken.push(fields.get(field) ?? 'any');
      }
    }
    for (const [key, written] of step.outputs) {
      for (const name of written) {
        const slot = slotNamed(name);
        slot.writers.push({ step: step.id, index, key });
        slot.given.push(outputs.get(key) ?? 'any');
      }
    }
  });
  return [...slots].map(([name, { starting, writers, readers, ...rest }]) => ({
    name,
    type: typeOfSlot(rest),
    starting,
    writers,
    readers,
  }));
}

interface SlotDraft {
  starting: boolean;
  value?: Value;
  readonly writers: SlotWriter[];
  readonly readers: SlotReader[];
  /** Types of the fields it feeds. */
  readonly taken: ValueType[];
  /** Types of the outputs that fill it. */
  readonly given: ValueType[];
}

function signatureOf(step: PlacedStep) {
  const { model } = step;
  const known = model.kind === 'step-model';
  return {
    fields: new Map(known ? model.fields.map(({ name, type }) => [name, type] as const) : []),
    outputs: new Map(known ? model.outputs.map(({ key, type }) => [key, type] as const) : []),
  };
}

function typeOfSlot({ value, given, taken }: Pick<SlotDraft, 'value' | 'given' | 'taken'>): ValueType {
  const declared = narrowest(given) ?? narrowest(taken);
  const found = value === undefined ? undefined : typeOfValue(value);
  // A value that the steps cannot take shows as what it is, so that the mismatch can be seen.
  if (declared !== undefined && (found === undefined || canFit(found, declared))) return declared;
  return found === 'integer' ? 'number' : (found ?? 'any');
}

/** The type that fits all of them; undefined where they disagree or say nothing. */
function narrowest(types: readonly ValueType[]): ValueType | undefined {
  let result: ValueType | undefined;
  for (const type of types) {
    if (type === 'any') continue;
    if (result !== undefined && !canFit(type, result)) return undefined;
    if (result === undefined || type === 'integer') result = type;
  }
  return result;
}
