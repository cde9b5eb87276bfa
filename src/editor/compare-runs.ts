// Two runs beside each other: what each step did in both, and what each slot held in the end. Pure.
import {
  equalValues,
  type PlacedStep,
  type Reason,
  type Receipt,
  type RunNumber,
  type StepId,
  type Value,
  type Writer,
} from '#engine';
import type { RunRecord } from './run-state.ts';

type InputChange = Extract<Reason, { kind: 'input-changed' }>;

export interface ComparedStep {
  readonly kind: 'step';
  readonly id: StepId;
  readonly title: string;
  /** Its place in B, or in A where B does not have it. */
  readonly index: number;
  /** Absent where a run does not have the step. */
  readonly a?: Receipt;
  readonly b?: Receipt;
  /** What its fields were given in B, as far as is known. */
  readonly given: ReadonlyMap<string, Value>;
  /** What it was given otherwise in B. */
  readonly changes: readonly InputChange[];
  readonly differs: boolean;
}

export interface ComparedSlot {
  readonly kind: 'slot';
  readonly name: string;
  readonly a?: Value;
  readonly b?: Value;
  /** Who wrote it in B, or in A where B has no value; absent for a starting value. */
  readonly writer?: Writer;
  readonly differs: boolean;
}

/** Seen from `a` to `b`. */
export interface Comparison {
  readonly a: RunRecord;
  readonly b: RunRecord;
  /** Those that differ come first. */
  readonly slots: readonly ComparedSlot[];
  /** Those of `b` in their order, then those that it does not have. */
  readonly steps: readonly ComparedStep[];
  readonly slotOf: ReadonlyMap<string, ComparedSlot>;
  readonly stepOf: ReadonlyMap<StepId, ComparedStep>;
}

export function compareRuns(a: RunRecord, b: RunRecord): Comparison {
  const slots = [...new Set([...b.state.slots.keys(), ...a.state.slots.keys()])].map((name) =>
    compareSlot(name, a, b),
  );
  const before = new Map(a.steps.map((step, index) => [step.id, index]));
  const after = new Set(b.steps.map(({ id }) => id));
  const steps = [
    ...b.steps.map((step, index) => compareStep(step, index, before.get(step.id), a, b)),
    ...a.steps.flatMap((step, index) => (after.has(step.id) ? [] : [goneStep(step, index, a)])),
  ];
  return {
    a,
    b,
    slots: slots.toSorted((one, two) => Number(two.differs) - Number(one.differs)),
    steps,
    slotOf: new Map(slots.map((slot) => [slot.name, slot])),
    stepOf: new Map(steps.map((step) => [step.id, step])),
  };
}

function compareSlot(name: string, a: RunRecord, b: RunRecord): ComparedSlot {
  const before = a.state.slots.get(name);
  const after = b.state.slots.get(name);
  const writer = (after ?? before)?.writer;
  return {
    kind: 'slot',
    name,
    ...(before === undefined ? {} : { a: before.value }),
    ...(after === undefined ? {} : { b: after.value }),
    ...(writer === undefined ? {} : { writer }),
    differs: !isSameValue(before?.value, after?.value),
  };
}

function compareStep(
  step: PlacedStep,
  index: number,
  earlier: number | undefined,
  a: RunRecord,
  b: RunRecord,
): ComparedStep {
  const before = earlier === undefined ? undefined : a.steps[earlier];
  const was = earlier === undefined ? undefined : a.receipts[earlier];
  const is = b.receipts[index];
  const given = inputOf(step, b);
  const changes = before === undefined ? [] : changesOf(inputOf(before, a), given);
  return {
    kind: 'step',
    id: step.id,
    title: step.title,
    index,
    ...(was === undefined ? {} : { a: was }),
    ...(is === undefined ? {} : { b: is }),
    given,
    changes,
    differs: was?.kind !== is?.kind || changes.length > 0,
  };
}

const nothing: ReadonlyMap<string, Value> = new Map();

function goneStep(step: PlacedStep, index: number, a: RunRecord): ComparedStep {
  const was = a.receipts[index];
  const { id, title } = step;
  const base = { kind: 'step', id, title, index, given: nothing, changes: [], differs: true } as const;
  return was === undefined ? base : { ...base, a: was };
}

/** What the step's fields were given, as far as the state that the run left still tells. */
function inputOf(step: PlacedStep, { state }: RunRecord): ReadonlyMap<string, Value> {
  const input = new Map(step.settings);
  for (const [slot, fields] of step.inputs) {
    const held = state.slots.get(slot);
    if (held !== undefined) for (const field of fields) input.set(field, held.value);
  }
  return input;
}

function changesOf(before: ReadonlyMap<string, Value>, after: ReadonlyMap<string, Value>): InputChange[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((field): InputChange[] => {
    const was = before.get(field);
    const is = after.get(field);
    if (isSameValue(was, is)) return [];
    return [
      {
        kind: 'input-changed',
        field,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      },
    ];
  });
}

export function isSameValue(a: Value | undefined, b: Value | undefined): boolean {
  return a === undefined || b === undefined ? a === b : equalValues(a, b);
}

/** The two runs to compare, the older one first: those that a person picked, or else the last two. */
export function comparedPair(
  history: readonly RunRecord[],
  picked: readonly RunNumber[],
  /** The newer one first. */
  backwards = false,
): readonly [a: RunRecord, b: RunRecord] | undefined {
  const found = history.filter(({ run }) => picked.includes(run));
  const [a, b] = found.length === 0 ? history.slice(-2) : found;
  if (a === undefined || b === undefined) return undefined;
  return backwards ? [b, a] : [a, b];
}

/** As the step's status is called. */
export function statusOfReceipt({ kind }: Receipt): Exclude<Receipt['kind'], 'not-reached'> | 'blocked' {
  return kind === 'not-reached' ? 'blocked' : kind;
}
