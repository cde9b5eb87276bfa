// What each step will do in the next run, found by walking the steps with the values that are already known.
// Derived at each look, never stored: undo an edit and the plan is the earlier one again [L1].
import type { Cache, CacheEntry } from './cache.ts';
import { isUsable, matches, reasonsToRun } from './decide.ts';
import { equalValues } from './equality.ts';
import type { StepProblem } from './failure.ts';
import { inputFaults } from './input.ts';
import { isMissing, mappedOutputs } from './outputs.ts';
import type { Flags, Reason, RunNumber } from './receipt.ts';
import type { StateSnapshot } from './state.ts';
import type { PlacedStep, StepId } from './step.ts';
import type { Value } from './value.ts';
import type { Wiring } from './wiring.ts';

interface PlanBase {
  readonly step: StepId;
  readonly index: number;
  /** A step before this one will fail, so this one is not reached; what the plan says holds if it is. */
  readonly blockedBy?: StepId;
}

/** What a step will do in the next run [L1]. */
export type StepPlan =
  | (PlanBase & { readonly kind: 'will-run'; readonly reasons: readonly Reason[] })
  | (PlanBase & { readonly kind: 'will-skip'; readonly since: RunNumber; readonly fields: readonly string[] })
  /** Runs or is skipped, depending on what the steps in `on` write into `slots`. */
  | (PlanBase & {
      readonly kind: 'depends';
      readonly on: readonly StepId[];
      readonly slots: readonly string[];
    })
  | (PlanBase & { readonly kind: 'will-fail'; readonly problem: StepProblem });

export interface PlanInput {
  readonly steps: readonly PlacedStep[];
  readonly cache: Cache;
  /** The state that the run would start from. */
  readonly state: StateSnapshot;
  readonly flags: Flags;
}

/** One plan per step, in list order; pure, and linear in the number of steps [L1]. */
export function planRun(input: PlanInput): StepPlan[] {
  const forecast: Forecast = { state: input.state, ahead: new Map() };
  const plans: StepPlan[] = [];
  let blockedBy: StepId | undefined;
  input.steps.forEach((step, index) => {
    const plan = planStep(input, { step, index }, forecast);
    plans.push(blockedBy === undefined ? plan : { ...plan, blockedBy });
    if (plan.kind === 'will-fail') blockedBy ??= step.id;
  });
  return plans;
}

/** Whether the plan of every step is `will-skip`, so that the run will call no model; looks no further than the first other. */
export function skipsAll(input: PlanInput): boolean {
  const forecast: Forecast = { state: input.state, ahead: new Map() };
  return input.steps.every((step, index) => planStep(input, { step, index }, forecast).kind === 'will-skip');
}

/** Stands for a value that is not known before the run: what the step `by` will write. */
class Open {
  readonly by: StepId;

  constructor(by: StepId) {
    this.by = by;
  }
}

/** The state as far as it can be told: what a slot will hold, or which step decides it. */
interface Forecast {
  readonly state: StateSnapshot;
  readonly ahead: Map<string, Value | Open>;
}

function lookUp({ state, ahead }: Forecast, slot: string): Value | Open | undefined {
  const foreseen = ahead.get(slot);
  return foreseen === undefined ? state.slots.get(slot)?.value : foreseen;
}

/** A step and its place in the list. */
interface Place {
  readonly step: PlacedStep;
  readonly index: number;
}

function planStep({ cache, flags }: PlanInput, place: Place, forecast: Forecast): StepPlan {
  const { step } = place;
  const { wiring } = step;
  const values = new Array<Value | undefined>(wiring.reads.length);
  let open: OpenReads | undefined;
  for (let i = 0; i < values.length; i++) {
    const { slot, fields } = wiring.reads[i] as Wiring['reads'][number];
    const source = lookUp(forecast, slot);
    if (source === undefined) return failing(place, { kind: 'missing-slot', slot }, forecast);
    if (!(source instanceof Open)) values[i] = source;
    // A slot that feeds no field is read, but nothing depends on what it holds.
    else if (fields.length > 0) open = withOpen(open, source, slot);
  }
  const entry = cache.entries.get(step.id);
  if (isUsable(entry, step, flags) && matches(entry, wiring, values)) {
    return open === undefined ? planSkip(place, entry, forecast) : depending(place, open, forecast);
  }
  const reasons = reasonsToRun(step, values, entry, cache.marks.get(step.id), flags);
  return planModelRun(place, values, reasons, forecast);
}

interface OpenReads {
  readonly on: readonly StepId[];
  readonly slots: readonly string[];
}

function withOpen(open: OpenReads | undefined, { by }: Open, slot: string): OpenReads {
  if (open === undefined) return { on: [by], slots: [slot] };
  return { on: open.on.includes(by) ? open.on : [...open.on, by], slots: [...open.slots, slot] };
}

function planSkip(place: Place, entry: CacheEntry, forecast: Forecast): StepPlan {
  const { step, index } = place;
  const { wiring } = step;
  const outputs = mappedOutputs(wiring, entry.output);
  if (isMissing(outputs)) return failing(place, outputs, forecast);
  let open: OpenReads | undefined;
  for (const [slot, value] of outputs) {
    const present = forecast.state.mutable ? undefined : lookUp(forecast, slot);
    if (present === undefined) forecast.ahead.set(slot, value);
    else if (present instanceof Open) open = withOpen(open, present, slot);
    else if (!equalValues(present, value)) return failing(place, { kind: 'cannot-mutate', slot }, forecast);
  }
  // Whether the skip can post depends on what another writer of the same slot gives it.
  if (open !== undefined) return depending(place, open, forecast);
  return { kind: 'will-skip', step: step.id, index, since: entry.run, fields: wiring.fields };
}

function planModelRun(
  place: Place,
  values: readonly (Value | undefined)[],
  reasons: readonly Reason[],
  forecast: Forecast,
): StepPlan {
  const problem = foreseenProblem(place.step, values, forecast);
  if (problem !== undefined) return failing(place, problem, forecast);
  leaveOpen(place.step, forecast);
  return { kind: 'will-run', step: place.step.id, index: place.index, reasons };
}

/** What is bound to stop the step even if its model does its work. */
function foreseenProblem(
  step: PlacedStep,
  values: readonly (Value | undefined)[],
  forecast: Forecast,
): StepProblem | undefined {
  if (step.model.kind === 'unknown-model') return { kind: 'unknown-model', model: step.model.ref };
  const faults = inputFaults(step, step.wiring, values);
  if (faults.length > 0) return { kind: 'invalid-input', faults };
  if (forecast.state.mutable) return undefined;
  const taken = step.wiring.slots.find((slot) => lookUp(forecast, slot) !== undefined);
  return taken === undefined ? undefined : { kind: 'cannot-mutate', slot: taken };
}

function depending({ step, index }: Place, { on, slots }: OpenReads, forecast: Forecast): StepPlan {
  leaveOpen(step, forecast);
  return { kind: 'depends', step: step.id, index, on, slots };
}

function failing({ step, index }: Place, problem: StepProblem, forecast: Forecast): StepPlan {
  // Later steps are planned as if this one were mended.
  leaveOpen(step, forecast);
  return { kind: 'will-fail', step: step.id, index, problem };
}

function leaveOpen(step: PlacedStep, forecast: Forecast): void {
  const open = new Open(step.id);
  for (const slot of step.wiring.slots) forecast.ahead.set(slot, open);
}
