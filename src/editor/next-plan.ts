import { type Scenario, toState } from '#document';
import {
  type Cache,
  emptyCache,
  type Flags,
  type PlacedStep,
  planRun,
  type StateSnapshot,
  type StepPlan,
} from '#engine';
import type { RerunOptions } from './session-store.ts';

export const defaultFlags: Flags = { useExtracts: true, populateExtracts: true };

/** What the next click would do: Rerun with the session's options where there is something to rerun, Run before. */
export function planNext(
  steps: readonly PlacedStep[],
  scenario: Scenario,
  { on, ...flags }: RerunOptions,
  cache: Cache,
  left: StateSnapshot | undefined,
  rerun: boolean,
): StepPlan[] {
  if (!rerun) return planRun({ steps, cache: emptyCache, state: toState(scenario), flags: defaultFlags });
  const state = on === 'fresh' || left === undefined ? toState(scenario) : currentState(left, scenario);
  return planRun({ steps, cache, state, flags });
}

/**
 * The state that the last run left. Whether it may be overwritten is up to the scenario as it is now, so that
 * making that one mutable mends a rerun on the current state.
 */
export function currentState(state: StateSnapshot, { mutable }: Scenario): StateSnapshot {
  return state.mutable === mutable ? state : { ...state, mutable };
}
