import { type RunRecord, useRuns } from '#editor';
import type { RunNumber } from '#engine';

/** A run that is still in the history; without a number, the last one. */
export function useRecord(run?: RunNumber): RunRecord | undefined {
  return useRuns(({ history }) =>
    run === undefined ? history.at(-1) : history.findLast((record) => record.run === run),
  );
}
