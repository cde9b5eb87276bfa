import type { Scenario, SlotInfo } from '#document';
import { equalValues, type StateSnapshot, type StepId, type StepPlan, type Value } from '#engine';
import type { RunState } from './run-state.ts';

/** A slot with what it holds, seen from now: edits since the last run are in it. */
export interface SlotView extends SlotInfo {
  /** Absent for a slot that no step has written yet. */
  readonly value?: Value;
  /** The value that the last run started from, where an edit has changed it since. */
  readonly before?: Value;
  /** A step wrote it, and the next run will or may give it another value. */
  readonly outOfDate: boolean;
  /** Read, but nothing gives it a value. */
  readonly missing: boolean;
  /** Whether the last run left another value than the run before it; `previous` is that one's. */
  readonly changedInLastRun: boolean;
  readonly previous?: Value;
}

/** `planOf` is empty where the plan says nothing new. */
export function slotViewsOf(
  slots: readonly SlotInfo[],
  scenario: Scenario,
  runs: RunState,
  planOf: ReadonlyMap<StepId, StepPlan>,
): ReadonlyMap<string, SlotView> {
  const starting = new Map(scenario.values);
  const states = statesOf(runs);
  return new Map(slots.map((slot) => [slot.name, viewOf(slot, starting.get(slot.name), states, planOf)]));
}

/** The state to show, the one that the run before it left, and the one that the last run started from. */
interface States {
  readonly now?: StateSnapshot | undefined;
  readonly earlier?: StateSnapshot | undefined;
  readonly start?: StateSnapshot | undefined;
}

function statesOf({ phase, history, state }: RunState): States {
  return phase.kind === 'running'
    ? { now: state, earlier: history.at(-1)?.state, start: phase.order.stateBefore }
    : { now: state, earlier: history.at(-2)?.state, start: history.at(-1)?.stateBefore };
}

function viewOf(
  slot: SlotInfo,
  startValue: Value | undefined,
  { now, earlier, start }: States,
  planOf: ReadonlyMap<StepId, StepPlan>,
): SlotView {
  const { name, starting, writers, readers } = slot;
  const held = now?.slots.get(name);
  // On a mutable state a step may have written over the starting value: then that is what the slot holds.
  const value = starting && held?.writer === undefined ? startValue : held?.value;
  const started = starting ? start?.slots.get(name)?.value : undefined;
  const edited = started !== undefined && startValue !== undefined && !equalValues(started, startValue);
  const previous = earlier?.slots.get(name)?.value;
  const changed = held !== undefined && previous !== undefined && !equalValues(held.value, previous);
  return {
    ...slot,
    ...(value === undefined ? {} : { value }),
    ...(edited ? { before: started } : {}),
    outOfDate: held !== undefined && writers.some(({ step }) => mayChange(planOf.get(step))),
    missing: !starting && writers.length === 0 && readers.length > 0,
    changedInLastRun: changed,
    ...(changed ? { previous } : {}),
  };
}

/** Whether a step may give other outputs than last time; running again for want of a cache alone changes nothing. */
function mayChange(plan: StepPlan | undefined): boolean {
  switch (plan?.kind) {
    case undefined:
    case 'will-skip':
      return false;
    case 'depends':
    case 'will-fail':
      return true;
    case 'will-run':
      return plan.reasons.some(
        ({ kind }) => kind !== 'cache-off' && kind !== 'not-recorded' && kind !== 'cleared',
      );
  }
}
