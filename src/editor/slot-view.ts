import type { Scenario, SlotInfo } from '#document';
import { equalValues, type Slot, type StateSnapshot, type StepId, type StepPlan, type Value } from '#engine';
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
  /** Two steps write it, or a step writes over its starting value, where the state allows no second write. */
  readonly conflict: boolean;
  /** Whether the last run left another value than the run before it; `previous` is that one's. */
  readonly changedInLastRun: boolean;
  readonly previous?: Value;
}

type SlotViews = (
  slots: readonly SlotInfo[],
  scenario: Scenario,
  runs: RunState,
  /** What came with the document, and was not made here. */
  brought: ReadonlyMap<string, Slot>,
  /** Empty where the plan says nothing new. */
  planOf: ReadonlyMap<StepId, StepPlan>,
  /** Names of the slots that a problem says are written twice. */
  conflicts: ReadonlySet<string>,
) => ReadonlyMap<string, SlotView>;

/** A view is made anew only when something that it follows from changed: most edits touch few slots of many. */
export function createSlotViews(): SlotViews {
  let seen: ReadonlyMap<string, SeenSlot> = new Map();
  return (slots, scenario, runs, brought, planOf, conflicts) => {
    const starting = new Map(scenario.values);
    const { now, earlier, start } = statesOf(runs);
    const next = new Map<string, SeenSlot>();
    const views = new Map<string, SlotView>();
    for (const slot of slots) {
      const { name } = slot;
      const sources: SlotSources = {
        slot,
        startValue: starting.get(name),
        held: now?.slots.get(name) ?? brought.get(name),
        previous: earlier?.slots.get(name)?.value,
        started: start?.slots.get(name)?.value,
        // Of a result that came along nothing speaks for another one.
        mayChange: !brought.has(name) && slot.writers.some(({ step }) => mayChange(planOf.get(step))),
        conflict: conflicts.has(name),
      };
      const before = seen.get(name);
      const current =
        before !== undefined && isSame(before.sources, sources) ? before : { sources, view: viewOf(sources) };
      next.set(name, current);
      views.set(name, current.view);
    }
    seen = next;
    return views;
  };
}

interface SeenSlot {
  readonly sources: SlotSources;
  readonly view: SlotView;
}

/** All that a view follows from. */
interface SlotSources {
  readonly slot: SlotInfo;
  readonly startValue: Value | undefined;
  readonly held: Slot | undefined;
  readonly previous: Value | undefined;
  readonly started: Value | undefined;
  readonly mayChange: boolean;
  readonly conflict: boolean;
}

function isSame(a: SlotSources, b: SlotSources): boolean {
  return (
    a.slot === b.slot &&
    a.startValue === b.startValue &&
    a.held?.value === b.held?.value &&
    a.held?.writer === b.held?.writer &&
    a.previous === b.previous &&
    a.started === b.started &&
    a.mayChange === b.mayChange &&
    a.conflict === b.conflict
  );
}

/** The state to show, the one that the run before it left, and the one that the last run started from. */
interface States {
  readonly now: StateSnapshot | undefined;
  readonly earlier: StateSnapshot | undefined;
  readonly start: StateSnapshot | undefined;
}

function statesOf({ phase, history, state }: RunState): States {
  return phase.kind === 'running'
    ? { now: state, earlier: history.at(-1)?.state, start: phase.order.stateBefore }
    : { now: state, earlier: history.at(-2)?.state, start: history.at(-1)?.stateBefore };
}

function viewOf(sources: SlotSources): SlotView {
  const { slot, startValue, held, previous, started, mayChange, conflict } = sources;
  const { starting, writers, readers } = slot;
  // On a mutable state a step may have written over the starting value: then that is what the slot holds.
  const value = starting && held?.writer === undefined ? startValue : held?.value;
  const edited = started !== undefined && startValue !== undefined && !equalValues(started, startValue);
  const changed = held !== undefined && previous !== undefined && !equalValues(held.value, previous);
  return {
    ...slot,
    ...(value === undefined ? {} : { value }),
    ...(edited ? { before: started } : {}),
    outOfDate: held !== undefined && mayChange,
    missing: !starting && writers.length === 0 && readers.length > 0,
    conflict,
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
