import type { Editor } from '#editor';

/**
 * The engine does one thing at a time. A run that began so recently that nobody could see it keeps nobody from asking
 * for the next one.
 */
export function isBusy({ runs, scenarioRuns }: Editor): boolean {
  return runs.getState().phase.kind === 'running' || scenarioRuns.getState().phase.kind === 'running';
}

export const UNDER_WAY = 'a run is under way';
