// What a step was given in one run against what it was given in another.

import type { RunOrder } from '#editor';
import { type CacheEntry, equalValues, type StateSnapshot, type StepId, type Value } from '#engine';

export interface ComparedInput {
  readonly field: string;
  /** Absent where the field was not there, or what it held is not known. */
  readonly before?: Value;
  readonly after?: Value;
  readonly change: 'changed' | 'same' | 'unknown';
}

type Input = Readonly<Record<string, Value>>;

/** Changed fields first, each group in the order of the step. */
export function compareInputs(before: Input | undefined, after: Input): ComparedInput[] {
  const fields = new Set([...Object.keys(after), ...Object.keys(before ?? {})]);
  const rows = [...fields].map((field) => compareField(field, valueIn(before, field), valueIn(after, field)));
  return [
    ...rows.filter(({ change }) => change === 'changed'),
    ...rows.filter(({ change }) => change !== 'changed'),
  ];
}

function compareField(field: string, before: Value | undefined, after: Value | undefined): ComparedInput {
  const values = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  if (before === undefined || after === undefined) return { field, ...values, change: 'unknown' };
  return { field, ...values, change: equalValues(before, after) ? 'same' : 'changed' };
}

function valueIn(input: Input | undefined, name: string): Value | undefined {
  return input !== undefined && Object.hasOwn(input, name) ? input[name] : undefined;
}

/** What a run could compare the step with: Run starts with an empty cache. */
export function earlierEntry(
  { kind, cacheBefore }: Pick<RunOrder, 'kind' | 'cacheBefore'>,
  step: StepId,
): CacheEntry | undefined {
  return kind === 'run' ? undefined : cacheBefore.entries.get(step);
}

type RunThen = Pick<RunOrder, 'run' | 'steps'>;

/**
 * What the step was given in a run: as its entry of that run says, or else as the state that the run left tells.
 * The step is taken as it was then.
 */
export function inputOf(
  { run, steps }: RunThen,
  id: StepId,
  entry: CacheEntry | undefined,
  state: StateSnapshot | undefined,
): Input {
  if (entry?.run === run) return entry.input;
  const step = steps.find((one) => one.id === id);
  if (step === undefined) return {};
  const { reads, constants } = step.wiring;
  const wired = reads.flatMap(({ slot, fields }) => {
    const value = state?.slots.get(slot)?.value;
    return value === undefined ? [] : fields.map((field) => [field, value] as const);
  });
  return Object.fromEntries([...wired, ...constants]);
}

export interface Written {
  readonly slot: string;
  /** What the output was the time before. */
  readonly before?: Value;
  readonly after: Value;
}

/** What the step wrote in a run, slot by slot, with what the same output was before. */
export function writtenBy(
  { run, steps }: RunThen,
  id: StepId,
  state: StateSnapshot,
  earlier: CacheEntry | undefined,
): Written[] {
  const outputs = steps.find((one) => one.id === id)?.outputs ?? [];
  return outputs.flatMap(([key, slots]) =>
    slots.flatMap((name): Written[] => {
      const slot = state.slots.get(name);
      if (slot?.writer?.step !== id || slot.writer.run !== run) return [];
      const before = valueIn(earlier?.output, key);
      return [{ slot: name, after: slot.value, ...(before === undefined ? {} : { before }) }];
    }),
  );
}
