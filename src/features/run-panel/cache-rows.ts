// What stands on the Cache tab: pure.
import type { WorkflowNames } from '#document';
import { entrySize, type RunState, type TableView } from '#editor';
import { type CacheEntry, modelName, type PlacedStep, type RunNumber, type StepId } from '#engine';
import { matchesWords } from './matches-words.ts';

export interface CacheRow {
  readonly id: StepId;
  readonly entry: CacheEntry;
  readonly title: string;
  readonly model: string;
  /** Its place in the run; absent for a step that is gone or disabled. */
  readonly index?: number;
  /** The workflow does not have the step any more. */
  readonly gone: boolean;
  /** In bytes. */
  readonly size: number;
  /** When the run began that made it, in epoch milliseconds; absent where that is not known. */
  readonly at?: number;
}

type Kept = Pick<RunState, 'cache' | 'history' | 'startedAt'>;

/** In run order; then those of steps that are gone, called as they were when they last ran. */
export function toCacheRows(
  steps: readonly PlacedStep[],
  names: WorkflowNames,
  { cache, history, startedAt }: Kept,
): CacheRow[] {
  const rowOf = (entry: CacheEntry, step: PlacedStep | undefined, id: StepId): CacheRow => {
    const named = names.steps.get(id);
    const at = startedAt.get(entry.run);
    return {
      id,
      entry,
      title: step?.title ?? entry.fingerprint,
      model: step === undefined ? entry.fingerprint : modelName(step),
      ...(named === undefined || named.disabled ? {} : { index: named.index }),
      gone: named === undefined,
      size: entrySize(entry),
      ...(at === undefined ? {} : { at }),
    };
  };
  const present = steps.flatMap((step) => {
    const entry = cache.entries.get(step.id);
    return entry === undefined ? [] : [rowOf(entry, step, step.id)];
  });
  const gone = [...cache.entries].filter(([id]) => !names.steps.has(id));
  return [...present, ...gone.map(([id, entry]) => rowOf(entry, lastSeen(id, history), id))];
}

function lastSeen(id: StepId, history: RunState['history']): PlacedStep | undefined {
  for (const { steps } of history.toReversed()) {
    const step = steps.find((one) => one.id === id);
    if (step !== undefined) return step;
  }
  return undefined;
}

export function selectCacheRows(rows: readonly CacheRow[], { query, sort }: TableView): readonly CacheRow[] {
  const kept =
    query.trim() === '' ? rows : rows.filter(({ title, model }) => matchesWords(query, `${title} ${model}`));
  if (sort === undefined) return kept;
  const turn = sort.descending ? -1 : 1;
  return kept.toSorted((a, b) => turn * (numberOf(a, sort.by) - numberOf(b, sort.by)));
}

function numberOf({ entry, size }: CacheRow, by: string): number | RunNumber {
  return by === 'size' ? size : entry.run;
}
