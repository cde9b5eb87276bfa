// Two runs beside each other: what each step did in both, and what each slot held in the end. Pure.
import type { RunRecord, TableView } from '#editor';
import {
  equalValues,
  type PlacedStep,
  type Reason,
  type Receipt,
  type StepId,
  type Value,
  type Writer,
} from '#engine';

export interface ComparedStep {
  readonly kind: 'step';
  readonly id: StepId;
  readonly title: string;
  /** Its place in the newer run, or in the older one where the newer does not have it. */
  readonly index: number;
  /** Absent where a run does not have the step. */
  readonly a?: Receipt;
  readonly b?: Receipt;
  /** What it was given otherwise in the newer run. */
  readonly changes: readonly Reason[];
  readonly differs: boolean;
}

export interface ComparedSlot {
  readonly kind: 'slot';
  readonly name: string;
  readonly a?: Value;
  readonly b?: Value;
  /** Who wrote it in the newer run, or in the older one where the newer has no value; absent for a starting value. */
  readonly writer?: Writer;
  readonly differs: boolean;
}

/** `a` is the older run. Slots that differ come first. */
export function compareRuns(a: RunRecord, b: RunRecord): { slots: ComparedSlot[]; steps: ComparedStep[] } {
  const slots = [...new Set([...b.state.slots.keys(), ...a.state.slots.keys()])].map((name) =>
    compareSlot(name, a, b),
  );
  const before = new Map(a.steps.map((step, index) => [step.id, index]));
  const after = new Set(b.steps.map(({ id }) => id));
  const steps = [
    ...b.steps.map((step, index) => compareStep(step, index, before.get(step.id), a, b)),
    ...a.steps.flatMap((step, index) => (after.has(step.id) ? [] : [goneStep(step, index, a)])),
  ];
  return { slots: slots.toSorted((one, two) => Number(two.differs) - Number(one.differs)), steps };
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
    differs: !isSame(before?.value, after?.value),
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
  const changes = before === undefined ? [] : changesOf(inputOf(before, a), inputOf(step, b));
  return {
    kind: 'step',
    id: step.id,
    title: step.title,
    index,
    ...(was === undefined ? {} : { a: was }),
    ...(is === undefined ? {} : { b: is }),
    changes,
    differs: was?.kind !== is?.kind || changes.length > 0,
  };
}

function goneStep(step: PlacedStep, index: number, a: RunRecord): ComparedStep {
  const was = a.receipts[index];
  const base = { kind: 'step', id: step.id, title: step.title, index, changes: [], differs: true } as const;
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

function changesOf(before: ReadonlyMap<string, Value>, after: ReadonlyMap<string, Value>): Reason[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((field): Reason[] => {
    const was = before.get(field);
    const is = after.get(field);
    if (isSame(was, is)) return [];
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

function isSame(a: Value | undefined, b: Value | undefined): boolean {
  return a === undefined || b === undefined ? a === b : equalValues(a, b);
}

export type ComparedRow =
  | {
      readonly kind: 'heading';
      readonly text: 'Slots' | 'Steps';
      readonly count: number;
      readonly differing: number;
    }
  | ComparedSlot
  | ComparedStep;

export const DIFFERENCES = 'differences';

/** Both lists below each other, each under its heading. */
export function toComparedRows(
  { slots, steps }: ReturnType<typeof compareRuns>,
  { only }: TableView,
): ComparedRow[] {
  const part = (text: 'Slots' | 'Steps', rows: readonly (ComparedSlot | ComparedStep)[]): ComparedRow[] => {
    const differing = rows.filter(({ differs }) => differs);
    const shown = only === DIFFERENCES ? differing : rows;
    return [{ kind: 'heading', text, count: rows.length, differing: differing.length }, ...shown];
  };
  return [...part('Slots', slots), ...part('Steps', steps)];
}

/** The two runs to compare, the older one first: those that a person picked, or else the last two. */
export function comparedPair(
  history: readonly RunRecord[],
  picked: readonly number[],
): readonly [a: RunRecord, b: RunRecord] | undefined {
  const found = history.filter(({ run }) => picked.includes(run));
  const [a, b] = found.length === 0 ? history.slice(-2) : found;
  return a === undefined || b === undefined ? undefined : [a, b];
}
