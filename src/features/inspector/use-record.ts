import { type RunRecord, useRuns } from '#editor';
import type { RunNumber } from '#engine';

/** A run that is still in the history. */
export function useRecord(run: RunNumber | undefined): RunRecord | undefined {
  return useRuns(({ history }) =>
    run === undefined ? undefined : history.findLast((record) => record.run === run),
  );
}
