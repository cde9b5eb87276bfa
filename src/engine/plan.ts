// What each step will do in the next run, found by walking the steps with the values that are already known.
// Derived at each look, never stored: undo an edit and the plan is the earlier one again [L1].
import type { Cache } from './cache.ts';
import { isUsable, matches, reasonsToRun } from './decide.ts';
import { equalValues } from './equality.ts';
import type { StepProblem } from './failure.ts';
import { inputFaults } from './input.ts';
import type { Flags, Reason, RunNumber } from './receipt.ts';
import type { StateSnapshot } from './state.ts';
import type { PlacedStep, StepId } from './step.ts';
import type { Value } from './value.ts';
import { type Wiring, wiringOf } from './wiring.ts';

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
    const base = { step: step.id, index, ...(blockedBy === undefined ? {} : { blockedBy }) };
    const plan = planStep(input, step, base, forecast);
    plans.push(plan);
    if (plan.kind === 'will-fail') blockedBy ??= step.id;
  });
  return plans;
}

/** The state as far as it can be told: what a slot will hold, or which step decides it. */
interface Forecast {
  readonly state: StateSnapshot;
  readonly ahead: Map<string, Foreseen>;
}
type Foreseen =
  | { readonly kind: 'known'; readonly value: Value }
  | { readonly kind: 'open'; readonly by: StepId };

function lookUp({ state, ahead }: Forecast, slot: string): Foreseen | undefined {
  const foreseen = ahead.get(slot);
  if (foreseen !== undefined) return foreseen;
  const present = state.slots.get(slot);
  return present === undefined ? undefined : { kind: 'known', value: present.value };
}

function planStep(
  { cache, flags }: PlanInput,
  step: PlacedStep,
  base: PlanBase,
  forecast: Forecast,
): StepPlan {
  const wiring = wiringOf(step);
  const sources = wiring.reads.map(({ slot }) => lookUp(forecast, slot));
  const absent = sources.indexOf(undefined);
  if (absent >= 0) {
    const { slot } = wiring.reads[absent] as Wiring['reads'][number];
    return failing(base, { kind: 'missing-slot', slot }, wiring, forecast);
  }
  const values = sources.map((source) => (source?.kind === 'known' ? source.value : undefined));
  const memory = { entry: cache.entries.get(step.id), mark: cache.marks.get(step.id) };
  if (isUsable(memory.entry, step, flags) && matches(memory.entry, wiring, values)) {
    const open = openReads(wiring, sources);
    if (open.slots.length > 0) return depending(base, open, wiring, forecast);
    return planSkip(base, memory.entry, wiring, forecast);
  }
  return planModelRun(
    base,
    step,
    wiring,
    values,
    reasonsToRun(step, wiring, values, memory, flags),
    forecast,
  );
}

type Open = { readonly on: readonly StepId[]; readonly slots: readonly string[] };

function openReads(wiring: Wiring, sources: readonly (Foreseen | undefined)[]): Open {
  const on = new Set<StepId>();
  const slots: string[] = [];
  sources.forEach((source, i) => {
    const read = wiring.reads[i] as Wiring['reads'][number];
    // A slot that feeds no field is read, but nothing depends on what it holds.
    if (source?.kind !== 'open' || read.fields.length === 0) return;
    on.add(source.by);
    slots.push(read.slot);
  });
  return { on: [...on], slots };
}

function planSkip(
  base: PlanBase,
  entry: { readonly run: RunNumber; readonly output: { readonly [key: string]: Value } },
  wiring: Wiring,
  forecast: Forecast,
): StepPlan {
  const outputs = new Map<string, Value>();
  for (const { key, slots } of wiring.writes) {
    if (!Object.hasOwn(entry.output, key)) {
      return failing(
        base,
        { kind: 'missing-output', key, keys: Object.keys(entry.output) },
        wiring,
        forecast,
      );
    }
    for (const slot of slots) outputs.set(slot, entry.output[key] as Value);
  }
  const plan: StepPlan = { ...base, kind: 'will-skip', since: entry.run, fields: wiring.fields };
  const open = { on: new Set<StepId>(), slots: [] as string[] };
  for (const [slot, value] of outputs) {
    const present = lookUp(forecast, slot);
    if (present?.kind === 'open' && !forecast.state.mutable) {
      open.on.add(present.by);
      open.slots.push(slot);
    } else if (present?.kind === 'known' && !forecast.state.mutable && !equalValues(present.value, value)) {
      return failing(base, { kind: 'cannot-mutate', slot }, wiring, forecast);
    } else {
      forecast.ahead.set(slot, { kind: 'known', value });
    }
  }
  // Whether the skip can post depends on what another writer of the same slot gives it.
  return open.slots.length === 0
    ? plan
    : depending(base, { on: [...open.on], slots: open.slots }, wiring, forecast);
}

function planModelRun(
  base: PlanBase,
  step: PlacedStep,
  wiring: Wiring,
  values: readonly (Value | undefined)[],
  reasons: readonly Reason[],
  forecast: Forecast,
): StepPlan {
  const problem = foreseenProblem(step, wiring, values, forecast);
  if (problem !== undefined) return failing(base, problem, wiring, forecast);
  leaveOpen(base.step, wiring, forecast);
  return { ...base, kind: 'will-run', reasons };
}

/** What is bound to stop the step even if its model does its work. */
function foreseenProblem(
  step: PlacedStep,
  wiring: Wiring,
  values: readonly (Value | undefined)[],
  forecast: Forecast,
): StepProblem | undefined {
  if (step.model.kind === 'unknown-model') return { kind: 'unknown-model', model: step.model.ref };
  const faults = inputFaults(step, wiring, values);
  if (faults.length > 0) return { kind: 'invalid-input', faults };
  if (forecast.state.mutable) return undefined;
  const taken = wiring.slots.find((slot) => lookUp(forecast, slot) !== undefined);
  return taken === undefined ? undefined : { kind: 'cannot-mutate', slot: taken };
}

function depending(base: PlanBase, open: Open, wiring: Wiring, forecast: Forecast): StepPlan {
  leaveOpen(base.step, wiring, forecast);
  return { ...base, kind: 'depends', ...open };
}

function failing(base: PlanBase, problem: StepProblem, wiring: Wiring, forecast: Forecast): StepPlan {
  // Later steps are planned as if this one were mended.
  leaveOpen(base.step, wiring, forecast);
  return { ...base, kind: 'will-fail', problem };
}

function leaveOpen(by: StepId, wiring: Wiring, forecast: Forecast): void {
  for (const slot of wiring.slots) forecast.ahead.set(slot, { kind: 'open', by });
}
