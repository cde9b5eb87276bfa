// Values that come from another thread are copies. Where the page holds an equal one already, that one is kept:
// the plan then compares by identity instead of walking large values at every edit.
import {
  type CacheEntry,
  equalValues,
  objectFrom,
  type PlacedStep,
  type RunEvent,
  Slot,
  slotOf,
  type Value,
} from '#engine';

type Settled = Extract<RunEvent, { kind: 'step-settled' }>;

interface Slots {
  get(name: string): Slot | undefined;
}

/** The event's slots and entry, with values that the state before it and the step's earlier entry hold already. */
export function shareValues(
  { posted, entry }: Settled,
  step: PlacedStep,
  slots: Slots,
  earlier: CacheEntry | undefined,
): Pick<Settled, 'posted' | 'entry'> {
  const outputs = entry ?? earlier;
  return {
    posted: posted.map(([name, slot]) => {
      const key = step.outputs.find(([, names]) => names.includes(name))?.[0];
      const known =
        outputs !== undefined && key !== undefined && Object.hasOwn(outputs.output, key)
          ? outputs.output[key]
          : undefined;
      const value = pick(slot.value, known);
      return [name, value === slot.value ? slot : new Slot(value, slot.writer)] as const;
    }),
    ...(entry === undefined ? {} : { entry: { ...entry, input: shareInput(entry.input, step, slots) } }),
  };
}

function shareInput(input: CacheEntry['input'], step: PlacedStep, slots: Slots): CacheEntry['input'] {
  const fields = Object.entries(input);
  if (!fields.some(([, value]) => isContainer(value))) return input;
  return objectFrom(
    fields.map(([field, value]) => {
      const slot = slotOf(step, field);
      return [field, pick(value, slot === undefined ? undefined : slots.get(slot)?.value)];
    }),
  );
}

function pick(value: Value, known: Value | undefined): Value {
  return known !== undefined && isContainer(value) && equalValues(value, known) ? known : value;
}

function isContainer(value: Value): boolean {
  return typeof value === 'object' && value !== null;
}
