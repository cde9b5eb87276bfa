import type { RunOutcome } from '#engine';
import { countNoun } from './count-noun.ts';
import { isolated } from './isolated.ts';

/** Why a scenario cannot have a name. */
export function describeScenarioName(fault: 'empty' | 'taken', name: string): string {
  return fault === 'empty' ? 'A scenario needs a name' : `Another scenario is called ${isolated(name)}`;
}

/** In the notice with the way back. */
export function describeDeletedScenario(name: string): string {
  return `Deleted the scenario ${isolated(name)}`;
}

type RunOutcomeKind = RunOutcome['kind'] | 'engine-crashed' | 'engine-not-started';

interface ScenariosUnderWay {
  readonly scenario: string;
  /** From 0. */
  readonly place: number;
  readonly of: number;
  readonly steps: number;
  readonly settled: number;
}

/** The parts of the summary: “Running scenario 2 of 3, Small”, “4 of 12 done”. */
export function describeScenariosUnderWay({
  scenario,
  place,
  of,
  steps,
  settled,
}: ScenariosUnderWay): string[] {
  return [`Running scenario ${place + 1} of ${of}, ${isolated(scenario)}`, `${settled} of ${steps} done`];
}

/** Beside the tabs: “2 of 5 slots differ”; all of them are in sight. */
export function describeScenarios(scenarios: number, slots: number, differing: number): string {
  return scenarios < 2 ? '1 scenario' : `${differing} of ${countNoun(slots, 'slot')} differ`;
}

/** When all have been run: “3 scenarios: 2 completed, 1 failed.” */
export function announceScenarios(outcomes: readonly RunOutcomeKind[]): string {
  const completed = outcomes.filter((kind) => kind === 'completed').length;
  const stopped = outcomes.filter((kind) => kind === 'cancelled').length;
  const failed = outcomes.length - completed - stopped;
  const parts = [
    `${completed} completed`,
    ...(failed === 0 ? [] : [`${failed} failed`]),
    ...(stopped === 0 ? [] : [`${stopped} stopped`]),
  ];
  return `${countNoun(outcomes.length, 'scenario')}: ${parts.join(', ')}.`;
}
