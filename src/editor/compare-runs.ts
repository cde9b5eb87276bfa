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
  const one = { receipts: a.receipts, inputOf: inputsOf(a) };
  const other = { receipts: b.receipts, inputOf: inputsOf(b) };
  const steps = [
    ...b.steps.map((step, index) => compareStep(step, index, before.get(step.id), one, other)),
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

interface RunSide {
  readonly receipts: readonly Receipt[];
  readonly inputOf: (index: number) => Input;
}

function compareStep(
  step: PlacedStep,
  index: number,
  earlier: number | undefined,
  a: RunSide,
  b: RunSide,
): ComparedStep {
  const was = earlier === undefined ? undefined : a.receipts[earlier];
  const is = b.receipts[index];
  const input = b.inputOf(index);
  const changes = earlier === undefined ? [] : changesOf(a.inputOf(earlier), input);
  return {
    kind: 'step',
    id: step.id,
    title: step.title,
    index,
    ...(was === undefined ? {} : { a: was }),
    ...(is === undefined ? {} : { b: is }),
    given: input.given,
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

/** What the fields of a step were given, as far as the states before and after the run tell. */
interface Input {
  readonly given: ReadonlyMap<string, Value>;
  /** What they were given was written over later. */
  readonly untold: ReadonlySet<string>;
}

/** For the step at a place in the run. A slot that is written again, as a mutable state allows, held something else before. */
function inputsOf({ steps, stateBefore, state }: RunRecord): (index: number) => Input {
  const writersOf = new Map<string, { first: number; last: number }>();
  steps.forEach(({ outputs }, index) => {
    for (const slot of outputs.flatMap(([, slots]) => slots)) {
      writersOf.set(slot, { first: writersOf.get(slot)?.first ?? index, last: index });
    }
  });
  return (index) => {
    const step = steps[index];
    const given = new Map(step?.settings);
    const untold = new Set<string>();
    for (const [slot, fields] of step?.inputs ?? []) {
      const writers = writersOf.get(slot);
      const isBefore = writers === undefined || index <= writers.first;
      const isBetween = !isBefore && index <= writers.last;
      const held = (isBefore ? stateBefore : state).slots.get(slot);
      for (const field of fields) {
        if (isBetween) untold.add(field);
        if (isBetween || held === undefined) given.delete(field);
        else given.set(field, held.value);
      }
    }
    return { given, untold };
  };
}

function changesOf(before: Input, after: Input): InputChange[] {
  return [...new Set([...after.given.keys(), ...before.given.keys()])].flatMap((field): InputChange[] => {
    const was = before.given.get(field);
    const is = after.given.get(field);
    if (before.untold.has(field) || after.untold.has(field) || isSameValue(was, is)) return [];
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
