import type { Editor } from '#editor';

/** The engine does one thing at a time. */
export function isBusy({ runs, scenarioRuns }: Editor): boolean {
  return runs.isRunning() || scenarioRuns.getState().phase.kind === 'running';
}

export const UNDER_WAY = 'a run is under way';
