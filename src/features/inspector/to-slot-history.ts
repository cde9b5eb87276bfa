import type { RunRecord } from '#editor';
import { equalValues, type RunNumber, type Value } from '#engine';

export interface EarlierValue {
  /** The first run of those that follow each other with this value. */
  readonly run: RunNumber;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly value: Value;
}

/** What a slot held in the runs that are remembered, newest first; runs with the same value count once. */
export function toSlotHistory(
  history: readonly RunRecord[],
  slot: string,
  starting: boolean,
): EarlierValue[] {
  const values: EarlierValue[] = [];
  for (const { run, startedAt, state, stateBefore } of history) {
    const value = (starting ? stateBefore : state).slots.get(slot)?.value;
    const last = values.at(-1);
    if (value === undefined || (last !== undefined && equalValues(last.value, value))) continue;
    values.push({ run, at: startedAt, value });
  }
  return values.reverse();
}
