// Static problems: what can be said of a workflow before any run, each with its place and its mend.
import { dataFlowOrder, findCycles, slotUses, stableSort } from './data-flow.ts';
import type { Fault } from './failure.ts';
import type { PlacedStep, StepId } from './step.ts';
import { accepts, type Field } from './step-model.ts';
import type { Value } from './value.ts';
import { canFit, typeOfValue, type ValueType } from './value-type.ts';

/** What would mend a problem; an editor offers it as a button. */
export type Mend =
  | { readonly kind: 'wire-field'; readonly step: StepId; readonly field: string }
  | { readonly kind: 'add-slot'; readonly slot: string }
  | { readonly kind: 'edit-slot'; readonly slot: string }
  | { readonly kind: 'sort-by-data-flow' }
  | { readonly kind: 'write-to-new-slot'; readonly step: StepId; readonly key: string; readonly slot: string }
  | { readonly kind: 'remove-slot-value'; readonly slot: string }
  | { readonly kind: 'make-state-mutable' }
  | { readonly kind: 'unwire-field'; readonly step: StepId; readonly field: string }
  | { readonly kind: 'clear-setting'; readonly step: StepId; readonly field: string }
  | { readonly kind: 'replace-model'; readonly step: StepId }
  | { readonly kind: 'rename-step-id'; readonly step: StepId; readonly index: number };

interface ProblemBase {
  /** Absent where a slot, not a step, is the place. */
  readonly step?: StepId;
  readonly index?: number;
  readonly mends: readonly Mend[];
}

export type Problem = ProblemBase &
  (
    | { readonly kind: 'unwired-field'; readonly field: string; readonly expected: ValueType }
    | { readonly kind: 'unknown-field'; readonly field: string }
    | { readonly kind: 'unknown-output'; readonly key: string }
    | { readonly kind: 'slot-never-written'; readonly slot: string }
    | { readonly kind: 'read-before-written'; readonly slot: string; readonly writer: StepId }
    | { readonly kind: 'second-writer'; readonly slot: string; readonly first: StepId }
    | { readonly kind: 'writes-starting-value'; readonly slot: string }
    | { readonly kind: 'cycle'; readonly steps: readonly StepId[] }
    | {
        readonly kind: 'type-mismatch';
        readonly field: string;
        readonly expected: ValueType;
        readonly found: ValueType;
        /** Absent where a setting is the source. */
        readonly slot?: string;
        /** Known where a starting value or a setting is the source. */
        readonly value?: Value;
      }
    | { readonly kind: 'unknown-model'; readonly model: string }
    | { readonly kind: 'duplicate-step-id'; readonly id: string }
    | { readonly kind: 'duplicate-slot'; readonly slot: string }
  );

export interface ProblemsInput {
  readonly steps: readonly PlacedStep[];
  /** The starting values of the state that the run would get, in order. */
  readonly values: readonly (readonly [slot: string, value: Value])[];
  readonly mutable: boolean;
}

/**
 * Everything that can be told without running, in the order of the steps; starting values come first. For the same list
 * of steps as before, only what reads a changed value is looked at again.
 */
export function findProblems(input: ProblemsInput): Problem[] {
  const view = survey(input);
  const ofSteps = problemsOfSteps(view);
  known.set(input.steps, { view, ofSteps });
  return [...duplicateSlots(input), ...ofSteps.flat(), ...cycleProblems(view)];
}

/** What was found last, for each list of steps. */
const known = new WeakMap<readonly PlacedStep[], Found>();

interface Found {
  readonly view: Survey;
  readonly ofSteps: readonly (readonly Problem[])[];
}

function problemsOfSteps(view: Survey): readonly (readonly Problem[])[] {
  const before = known.get(view.steps);
  if (before === undefined || before.view.cycles !== view.cycles || before.view.mutable !== view.mutable) {
    return view.steps.map((step, index) => problemsOfStep(view, step, index));
  }
  const ofSteps = [...before.ofSteps];
  for (const [slot, value] of view.starting) {
    if (Object.is(before.view.starting.get(slot), value)) continue;
    for (const index of view.uses.get(slot)?.readers ?? []) {
      ofSteps[index] = problemsOfStep(view, view.steps[index] as PlacedStep, index);
    }
  }
  return ofSteps;
}

function problemsOfStep(view: Survey, step: PlacedStep, index: number): Problem[] {
  return [
    ...duplicateId(view, step, index),
    ...modelProblems(step, index),
    ...readProblems(view, step, index),
    ...writeProblems(view, step, index),
  ];
}

/**
 * The steps in an order in which every slot is written before it is read, as close to the present one as can be;
 * undefined if there is a cycle.
 */
export function sortByDataFlow(
  steps: readonly PlacedStep[],
  startingSlots: ReadonlySet<string>,
): readonly PlacedStep[] | undefined {
  const sorted = stableSort(dataFlowOrder(steps, startingSlots));
  return sorted.length < steps.length ? undefined : sorted.map((index) => steps[index] as PlacedStep);
}

/** Which slots have a starting value tells all but `starting` itself. */
interface Survey extends ProblemsInput {
  readonly starting: ReadonlyMap<string, Value>;
  readonly uses: ReturnType<typeof slotUses>;
  readonly cycles: readonly (readonly number[])[];
  readonly firstOfId: ReadonlyMap<StepId, number>;
}

function survey(input: ProblemsInput): Survey {
  const { steps } = input;
  const starting = new Map(input.values);
  const before = known.get(steps)?.view;
  if (before !== undefined && hasSameKeys(before.starting, starting))
    return { ...before, ...input, starting };
  const firstOfId = new Map<StepId, number>();
  steps.forEach(({ id }, index) => {
    if (!firstOfId.has(id)) firstOfId.set(id, index);
  });
  const cycles = findCycles(dataFlowOrder(steps, new Set(starting.keys())));
  return { ...input, starting, uses: slotUses(steps), cycles, firstOfId };
}

function hasSameKeys<K>(a: ReadonlyMap<K, unknown>, b: ReadonlyMap<K, unknown>): boolean {
  return a.size === b.size && [...a.keys()].every((key) => b.has(key));
}

function duplicateSlots({ values }: ProblemsInput): Problem[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const [slot] of values) (seen.has(slot) ? twice : seen).add(slot);
  return [...twice].map((slot) => ({
    kind: 'duplicate-slot',
    slot,
    mends: [{ kind: 'remove-slot-value', slot }],
  }));
}

function duplicateId({ firstOfId }: Survey, { id }: PlacedStep, index: number): Problem[] {
  if (firstOfId.get(id) === index) return [];
  return [
    { kind: 'duplicate-step-id', id, step: id, index, mends: [{ kind: 'rename-step-id', step: id, index }] },
  ];
}

function modelProblems(step: PlacedStep, index: number): Problem[] {
  const place = { step: step.id, index };
  const { model } = step;
  if (model.kind === 'unknown-model') {
    return [
      {
        kind: 'unknown-model',
        model: model.ref,
        ...place,
        mends: [{ kind: 'replace-model', step: step.id }],
      },
    ];
  }
  const inputs = step.wiring.faults.map((fault) => faultProblem(step, index, fault));
  const known = new Set(model.outputs.map(({ key }) => key));
  const outputs = step.outputs
    .filter(([key]) => !known.has(key))
    .map(([key]): Problem => ({ kind: 'unknown-output', key, ...place, mends: [] }));
  return [...inputs, ...outputs];
}

function faultProblem(step: PlacedStep, index: number, fault: Fault): Problem {
  const { field, reason, expected = 'any', found, slot } = fault;
  const place = { step: step.id, index };
  const part = { step: step.id, field };
  if (reason === 'missing') {
    return { kind: 'unwired-field', field, expected, ...place, mends: [{ kind: 'wire-field', ...part }] };
  }
  if (reason === 'unknown') {
    const mend: Mend = { kind: slot === undefined ? 'clear-setting' : 'unwire-field', ...part };
    return { kind: 'unknown-field', field, ...place, mends: [mend] };
  }
  const value = found as Value;
  const mends: Mend[] = [{ kind: 'clear-setting', ...part }];
  return { kind: 'type-mismatch', field, expected, found: typeOfValue(value), value, ...place, mends };
}

function readProblems(view: Survey, step: PlacedStep, index: number): Problem[] {
  const place = { step: step.id, index };
  return step.inputs.flatMap(([slot, fields]): Problem[] => {
    const value = view.starting.get(slot);
    const writers = view.uses.get(slot)?.writers ?? [];
    const source = writers.findLast((writer) => writer < index);
    if (source !== undefined) return writtenTypeProblems(view, step, index, slot, fields, source);
    if (value !== undefined) return startingTypeProblems(step, index, slot, fields, value);
    const [writer] = writers;
    if (writer === undefined) {
      return [{ kind: 'slot-never-written', slot, ...place, mends: [{ kind: 'add-slot', slot }] }];
    }
    // In a cycle no order helps; the cycle is reported instead.
    if (view.cycles.some((cycle) => cycle.includes(index) && cycle.includes(writer))) return [];
    const mends: Mend[] = view.cycles.length === 0 ? [{ kind: 'sort-by-data-flow' }] : [];
    return [
      { kind: 'read-before-written', slot, writer: (view.steps[writer] as PlacedStep).id, ...place, mends },
    ];
  });
}

function startingTypeProblems(
  step: PlacedStep,
  index: number,
  slot: string,
  fields: readonly string[],
  value: Value,
): Problem[] {
  return fieldsOf(step, fields)
    .filter((field) => !accepts(field, value))
    .map((field) => ({
      kind: 'type-mismatch',
      field: field.name,
      expected: field.type,
      found: typeOfValue(value),
      value,
      slot,
      step: step.id,
      index,
      mends: [{ kind: 'edit-slot', slot }],
    }));
}

function writtenTypeProblems(
  { steps }: Survey,
  step: PlacedStep,
  index: number,
  slot: string,
  fields: readonly string[],
  writer: number,
): Problem[] {
  const found = outputType(steps[writer] as PlacedStep, slot);
  return fieldsOf(step, fields)
    .filter((field) => !canFit(found, field.type))
    .map((field) => ({
      kind: 'type-mismatch',
      field: field.name,
      expected: field.type,
      found,
      slot,
      step: step.id,
      index,
      mends: [{ kind: 'wire-field', step: step.id, field: field.name }],
    }));
}

function fieldsOf({ model }: PlacedStep, names: readonly string[]): readonly Field[] {
  return model.kind === 'step-model' ? model.fields.filter(({ name }) => names.includes(name)) : [];
}

/** What a step will write into a slot, as far as its model says. */
function outputType({ model, outputs }: PlacedStep, slot: string): ValueType {
  const key = outputs.findLast(([, slots]) => slots.includes(slot))?.[0];
  if (model.kind === 'unknown-model') return 'any';
  return model.outputs.find((output) => output.key === key)?.type ?? 'any';
}

function writeProblems(view: Survey, step: PlacedStep, index: number): Problem[] {
  if (view.mutable) return [];
  const place = { step: step.id, index };
  return step.outputs.flatMap(([key, slots]) =>
    slots.flatMap((slot): Problem[] => {
      const elsewhere: Mend = { kind: 'write-to-new-slot', step: step.id, key, slot };
      if (view.starting.has(slot)) {
        const mends: Mend[] = [
          elsewhere,
          { kind: 'remove-slot-value', slot },
          { kind: 'make-state-mutable' },
        ];
        return [{ kind: 'writes-starting-value', slot, ...place, mends }];
      }
      const first = view.uses.get(slot)?.writers[0];
      if (first === undefined || first === index) return [];
      const mends: Mend[] = [elsewhere, { kind: 'make-state-mutable' }];
      return [{ kind: 'second-writer', slot, first: (view.steps[first] as PlacedStep).id, ...place, mends }];
    }),
  );
}

function cycleProblems({ cycles, steps }: Survey): Problem[] {
  return cycles.map((cycle) => {
    const [index] = cycle;
    const ids = cycle.map((one) => (steps[one] as PlacedStep).id);
    return {
      kind: 'cycle',
      steps: ids,
      ...(ids[0] === undefined || index === undefined ? {} : { step: ids[0], index }),
      mends: [],
    };
  });
}
