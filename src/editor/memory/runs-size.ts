import type { Cache, StateSnapshot, Value } from '#engine';
import { valueSize } from '../entry-size.ts';
import type { RunState } from '../run-state.ts';

/** About how many bytes the values and counters of the runs take; a value that stands in several places counts once. */
export function runsSize({ cache, brought, state, history, stepsRan, stepsSkipped }: RunState): number {
  const seen = new Set<object>();
  let size = 8 * (stepsRan.length + stepsSkipped.length);
  const count = (value: Value) => {
    if (typeof value !== 'object' || value === null) {
      size += typeof value === 'string' ? value.length : 8;
      return;
    }
    if (seen.has(value)) return;
    seen.add(value);
    size += valueSize(value);
  };
  const countCache = ({ entries }: Cache) => {
    for (const entry of entries.values()) {
      if (seen.has(entry)) continue;
      seen.add(entry);
      Object.values(entry.input).forEach(count);
      Object.values(entry.output).forEach(count);
    }
  };
  const countState = ({ slots }: StateSnapshot) => {
    for (const slot of slots.values()) count(slot.value);
  };
  countCache(cache);
  if (brought?.kind === 'link') countCache(brought.results);
  if (state !== undefined) countState(state);
  for (const record of history) {
    countCache(record.cacheBefore);
    countState(record.stateBefore);
    countState(record.state);
  }
  return size;
}
