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
  /** What the steps take, where the starting value is something else: what a person should give it. */
  readonly wanted?: ValueType;
  /** Whether the scenario gives it a value. */
  readonly starting: boolean;
  readonly writers: readonly SlotWriter[];
  readonly readers: readonly SlotReader[];
}

/**
 * Every slot that occurs: the scenario's in its order, then the others as the steps name them. As long as the steps are
 * the same, so is a slot that they name and whose starting value has the same type. `steps` are those that run; `all`
 * has the disabled ones, too: slots that only those name are there without writers and readers.
 */
export function slotsOf(
  steps: readonly PlacedStep[],
  values: readonly ValuePair[],
  all: readonly PlacedStep[] = steps,
): SlotInfo[] {
  const uses = usesOf(steps);
  const starting = new Map(values);
  const idle = all === steps ? [] : idleSlots(all, uses);
  return [
    ...[...starting].map(([name, value]) => startingSlot(name, value, uses.get(name))),
    ...[...uses.values()].filter(({ info }) => !starting.has(info.name)).map(({ info }) => info),
    ...idle.filter(({ name }) => !starting.has(name)),
  ];
}

const idle = new WeakMap<readonly PlacedStep[], readonly SlotInfo[]>();

function idleSlots(all: readonly PlacedStep[], uses: ReadonlyMap<string, SlotUse>): readonly SlotInfo[] {
  const found =
    idle.get(all) ??
    [...usesOf(all).values()]
      .filter(({ info }) => !uses.has(info.name))
      .map(({ info: { name, type } }) => ({ name, type, starting: false, writers: [], readers: [] }));
  idle.set(all, found);
  return found;
}

interface SlotUse {
  readonly info: SlotInfo;
  /** What its writers give or its readers take; absent where they disagree or say nothing. */
  readonly declared: ValueType | undefined;
  /** The slot with a starting value of a type, as it was made before. */
  readonly starting: Map<ValueType, SlotInfo>;
}

function startingSlot(name: string, value: Value, use: SlotUse | undefined): SlotInfo {
  const type = typeOfValue(value);
  const slot = use?.starting.get(type) ?? slotStartingWith(name, type, use);
  use?.starting.set(type, slot);
  return slot;
}

function slotStartingWith(name: string, found: ValueType, use: SlotUse | undefined): SlotInfo {
  const declared = use?.declared;
  // A value that the steps cannot take shows as what it is, so that the mismatch can be seen.
  const shown = found === 'integer' ? 'number' : found;
  const fits = declared === undefined || canFit(found, declared);
  return {
    name,
    type: fits ? (declared ?? shown) : shown,
    ...(fits ? {} : { wanted: declared }),
    starting: true,
    writers: use?.info.writers ?? [],
    readers: use?.info.readers ?? [],
  };
}

const known = new WeakMap<readonly PlacedStep[], ReadonlyMap<string, SlotUse>>();

function usesOf(steps: readonly PlacedStep[]): ReadonlyMap<string, SlotUse> {
  const uses = known.get(steps) ?? collectUses(steps);
  known.set(steps, uses);
  return uses;
}

interface UseDraft {
  readonly writers: SlotWriter[];
  readonly readers: SlotReader[];
  /** Types of the outputs that fill it. */
  readonly given: ValueType[];
  /** Types of the fields it feeds. */
  readonly taken: ValueType[];
}

function collectUses(steps: readonly PlacedStep[]): ReadonlyMap<string, SlotUse> {
  const drafts = new Map<string, UseDraft>();
  const draftFor = (name: string) => {
    const use = drafts.get(name) ?? { writers: [], readers: [], given: [], taken: [] };
    drafts.set(name, use);
    return use;
  };
  steps.forEach((step, index) => {
    const { fields, outputs } = signatureOf(step);
    for (const [name, read] of step.inputs) {
      const use = draftFor(name);
      for (const field of read) {
        use.readers.push({ step: step.id, index, field });
        use.taken.push(fields.get(field) ?? 'any');
      }
    }
    for (const [key, written] of step.outputs) {
      for (const name of written) {
        const use = draftFor(name);
        use.writers.push({ step: step.id, index, key });
        use.given.push(outputs.get(key) ?? 'any');
      }
    }
  });
  return new Map(
    [...drafts].map(([name, { writers, readers, given, taken }]) => {
      const declared = narrowest(given) ?? narrowest(taken);
      const info = { name, type: declared ?? 'any', starting: false, writers, readers };
      return [name, { info, declared, starting: new Map() }];
    }),
  );
}

function signatureOf(step: PlacedStep) {
  const { model } = step;
  const known = model.kind === 'step-model';
  return {
    fields: new Map(known ? model.fields.map(({ name, type }) => [name, type] as const) : []),
    outputs: new Map(known ? model.outputs.map(({ key, type }) => [key, type] as const) : []),
  };
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
