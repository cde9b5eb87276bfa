// Steps, states and caches as they cross to the worker and into the storage. Step models never cross: a step names its
// model, and each side has its own library.
import type { StepLibrary } from '#document';
import {
  type Cache,
  type CacheEntry,
  type CacheMark,
  objectFrom,
  type PlacedStep,
  Slot,
  type StateSnapshot,
  Step,
  type StepId,
  toValue,
  type Value,
} from '#engine';

export interface WireStep extends Pick<PlacedStep, 'id' | 'title' | 'inputs' | 'outputs' | 'settings'> {
  /** `id@version` of the model. */
  readonly model: string;
}

/** Slots lose their class on the way, so they are sent as what they hold. */
export interface WireState {
  readonly slots: readonly (readonly [name: string, value: Value, writer: Slot['writer']])[];
  readonly mutable: boolean;
}

export function toWireStep({ id, title, model, inputs, outputs, settings }: PlacedStep): WireStep {
  return { id, title, model: model.ref, inputs, outputs, settings };
}

export function toWireState({ slots, mutable }: StateSnapshot): WireState {
  return { slots: [...slots].map(([name, { value, writer }]) => [name, value, writer]), mutable };
}

/** A sent step with its model, which is unknown where the library does not have it. */
export function fromWireStep(
  { model, ...rest }: WireStep,
  library: StepLibrary,
  admit: Admit = admitted,
): PlacedStep {
  const settings = rest.settings.map(([field, value]) => [field, admit(value)] as const);
  return new Step({ ...rest, settings, model: library.find(model) ?? model }) as PlacedStep; // it has an id
}

export function fromWireState({ slots, mutable }: WireState, admit: Admit = admitted): StateSnapshot {
  return {
    slots: new Map(slots.map(([name, value, writer]) => [name, new Slot(admit(value), writer)])),
    mutable,
  };
}

export function fromWireCache(
  { entries, marks }: Cache,
  entryFrom: (entry: CacheEntry) => CacheEntry = fromWireEntry,
): Cache {
  return {
    entries: new Map<StepId, CacheEntry>([...entries].map(([id, entry]) => [id, entryFrom(entry)])),
    marks: new Map<StepId, CacheMark>(marks),
  };
}

export function fromWireEntry(entry: CacheEntry, admit: Admit = admitted): CacheEntry {
  return {
    ...entry,
    input: admittedObject(entry.input, admit),
    output: admittedObject(entry.output, admit),
  };
}

/** How a value that came is made one of this side. */
type Admit = (value: Value) => Value;

/** Frozen and known to the engine again, as every value in a state or a cache is. */
export function admitted(value: Value): Value {
  const outcome = toValue(value);
  if (outcome.kind === 'value') return outcome.value;
  throw new Error(`A value did not survive its way: ${outcome.found}`);
}

function admittedObject(value: CacheEntry['input'], admit: Admit): CacheEntry['input'] {
  // One by one: the object around them is no value, and a value may nest as deep as values can.
  return objectFrom(Object.entries(value).map(([name, item]) => [name, admit(item)] as const));
}
