// What page and worker say to each other. Step models never cross: a step names its model, and each side has its own
// library. Values cross by structured cloning, which would strip tables and files of what they are; those are packed.

import type { StepLibrary } from '#document';
import type { EngineEvent, EngineRequest } from '#editor';
import {
  type Cache,
  type CacheEntry,
  type CacheMark,
  FileValue,
  type Flags,
  LargeValue,
  objectFrom,
  type PlacedStep,
  type RunNumber,
  type RunOutcome,
  Slot,
  type StateSnapshot,
  Step,
  type StepId,
  setOwn,
  TableValue,
  toValue,
  type Value,
} from '#engine';

/** The worker's side. */
export interface EngineWorker {
  /** Answers as soon as the worker has been loaded. */
  ready(): void;
  /** Runs to the end; all events are told before it answers. */
  run(request: Packed<WireRequest>, onEvents: EngineListener): Promise<Packed<WireReply>>;
}

/** Comlink answers each call with a promise; it tells when the events have arrived. */
export type EngineListener = (events: Packed<readonly EngineEvent[]>) => void;

interface WireReply {
  readonly outcome: RunOutcome;
  readonly milliseconds: number;
}

/** A run, as it is sent. What is `kept` is as the run before had or left it, and the worker has that still. */
export interface WireRequest {
  readonly run: RunNumber;
  readonly flags: Flags;
  readonly steps: readonly WireStep[] | 'kept';
  readonly state: WireState | 'kept';
  readonly cache: Cache | 'kept';
}

interface WireStep extends Pick<PlacedStep, 'id' | 'title' | 'inputs' | 'outputs' | 'settings'> {
  /** `id@version` of the model. */
  readonly model: string;
}

/** Slots lose their class on the way, so they are sent as what they hold. */
interface WireState {
  readonly slots: readonly (readonly [name: string, value: Value, writer: Slot['writer']])[];
  readonly mutable: boolean;
}

/** `last` is the run that the worker did last. */
export function toWire(
  request: EngineRequest,
  last: Pick<EngineRequest, 'run' | 'steps'> | undefined,
): WireRequest {
  const { run, flags, steps, state, cache, stateLeftBy, cacheLeftBy } = request;
  const isKept = (leftBy: RunNumber | undefined) => leftBy !== undefined && leftBy === last?.run;
  return {
    run,
    flags,
    steps: steps === last?.steps ? 'kept' : steps.map(toWireStep),
    state: isKept(stateLeftBy) ? 'kept' : toWireState(state),
    cache: isKept(cacheLeftBy) ? 'kept' : cache,
  };
}

function toWireStep({ id, title, model, inputs, outputs, settings }: PlacedStep): WireStep {
  return { id, title, model: model.ref, inputs, outputs, settings };
}

function toWireState({ slots, mutable }: StateSnapshot): WireState {
  return { slots: [...slots].map(([name, { value, writer }]) => [name, value, writer]), mutable };
}

/** A sent step with its model, which is unknown where the library does not have it. */
export function fromWireStep({ model, ...rest }: WireStep, library: StepLibrary): PlacedStep {
  const settings = rest.settings.map(([field, value]) => [field, admitted(value)] as const);
  return new Step({ ...rest, settings, model: library.find(model) ?? model }) as PlacedStep; // it has an id
}

export function fromWireState({ slots, mutable }: WireState): StateSnapshot {
  return {
    slots: new Map(slots.map(([name, value, writer]) => [name, new Slot(admitted(value), writer)])),
    mutable,
  };
}

export function fromWireCache({ entries, marks }: Cache): Cache {
  return {
    entries: new Map<StepId, CacheEntry>([...entries].map(([id, entry]) => [id, fromWireEntry(entry)])),
    marks: new Map<StepId, CacheMark>(marks),
  };
}

function fromWireEntry(entry: CacheEntry): CacheEntry {
  return { ...entry, input: admittedObject(entry.input), output: admittedObject(entry.output) };
}

/** Events as the editor expects them: with slots and values of this side. */
export function fromWireEvent({ at, event }: EngineEvent): EngineEvent {
  if (event.kind !== 'step-settled') return { at, event };
  const { posted, entry } = event;
  return {
    at,
    event: {
      ...event,
      posted: posted.map(([name, { value, writer }]) => [name, new Slot(admitted(value), writer)]),
      ...(entry === undefined ? {} : { entry: fromWireEntry(entry) }),
    },
  };
}

/** Frozen and known to the engine again, as every value in a state or a cache is. */
function admitted(value: Value): Value {
  const outcome = toValue(value);
  if (outcome.kind === 'value') return outcome.value;
  throw new Error(`A value did not survive the way between page and worker: ${outcome.found}`);
}

function admittedObject(value: CacheEntry['input']): CacheEntry['input'] {
  // One by one: the object around them is no value, and a value may nest as deep as values can.
  return objectFrom(Object.entries(value).map(([name, item]) => [name, admitted(item)] as const));
}

/** Data that may hold tables and files, ready for structured cloning. */
export interface Packed<T> {
  readonly data: unknown;
  /** Only for the compiler. */
  readonly of?: T;
}

/** Parts without tables and files are not copied. */
export function pack<T>(data: T): Packed<T> {
  const replacementOf = (part: object) => (part instanceof LargeValue ? packLarge(part) : undefined);
  return { data: replaceParts(data, { replacementOf, seen: new Map() }) };
}

export function unpack<T>({ data }: Packed<T>): T {
  const replacementOf = (part: object) => (part instanceof Set ? unpackLarge(part) : undefined);
  return replaceParts(data, { replacementOf, seen: new Map() }) as T;
}

// Tables and files travel inside a set, since no data of ours has one: no plain object can be mistaken for it.
type PackedLarge = Set<
  readonly ['file', string, string, Uint8Array] | readonly ['table', TableValue['columns']]
>;

function packLarge(value: LargeValue): PackedLarge {
  if (value instanceof FileValue) return new Set([['file', value.name, value.mediaType, value.bytes()]]);
  return new Set([['table', (value as TableValue).columns]]);
}

function unpackLarge(packed: PackedLarge): LargeValue {
  const [content] = packed;
  if (content?.[0] === 'file') return new FileValue(content[1], content[2], content[3]);
  return new TableValue(content?.[1] ?? []);
}

interface Walk {
  readonly replacementOf: (part: object) => object | undefined;
  /**
   * What became of each part. One that is in many places is looked at once: a value may hold one part so often that no
   * walk through all the places would come to its end.
   */
  readonly seen: Map<object, unknown>;
}

/** Copies of what holds a part that is replaced; everything else as it is. Values nest deep, so few calls a level. */
function replaceParts(part: unknown, walk: Walk): unknown {
  if (typeof part !== 'object' || part === null) return part;
  const known = walk.seen.get(part);
  if (known !== undefined) return known;
  let replaced: unknown = walk.replacementOf(part);
  if (replaced === undefined) {
    const contents = replaceAll(contentsOf(part), walk);
    replaced = contents === undefined ? part : copyOf(part, contents);
  }
  walk.seen.set(part, replaced);
  return replaced;
}

/** Undefined where nothing was replaced. */
function replaceAll(parts: readonly unknown[], walk: Walk): readonly unknown[] | undefined {
  let copy: unknown[] | undefined;
  for (let place = 0; place < parts.length; place++) {
    const replaced = replaceParts(parts[place], walk);
    if (replaced === parts[place]) continue;
    copy ??= [...parts];
    copy[place] = replaced;
  }
  return copy;
}

function contentsOf(part: object): readonly unknown[] {
  if (part instanceof Map) return [...part.values()];
  return Array.isArray(part) ? part : Object.values(part);
}

function copyOf(part: object, contents: readonly unknown[]): unknown {
  if (Array.isArray(part)) return contents;
  if (part instanceof Map) return new Map([...part.keys()].map((key, place) => [key, contents[place]]));
  const copy: { [key: string]: unknown } = {};
  Object.keys(part).forEach((key, place) => {
    setOwn(copy, key, contents[place]);
  });
  return copy;
}
