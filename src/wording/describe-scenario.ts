import { countNoun } from './count-noun.ts';

/** Why a scenario cannot have a name. */
export function describeScenarioName(fault: 'empty' | 'taken', name: string): string {
  return fault === 'empty' ? 'A scenario needs a name' : `Another scenario is called ${name}`;
}

/** In the notice with the way back. */
export function describeDeletedScenario(name: string): string {
  return `Deleted the scenario ${name}`;
}

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
  return [`Running scenario ${place + 1} of ${of}, ${scenario}`, `${settled} of ${steps} done`];
}

/** Beside the tabs: “3 scenarios, 2 of 5 slots differ”. */
export function describeScenarios(scenarios: number, slots: number, differing: number): string {
  const all = countNoun(scenarios, 'scenario');
  return scenarios < 2 ? all : `${all}, ${differing} of ${countNoun(slots, 'slot')} differ`;
}
