// Derived data is computed anew as a whole, and what came out equal stays the object it was: who shows only that
// part does not render again.
import { equalValues, type Value } from '#engine';

/** The previous object where the next one holds the same. Both are plain data: objects, lists and values. */
export function keep<T>(previous: T | undefined, next: T): T {
  if (previous === next) return next;
  return previous !== undefined && equalValues(previous as Value, next as Value) ? previous : next;
}

/** As `keep`, for each element and for the list. */
export function keepList<T>(previous: readonly T[] | undefined, next: readonly T[]): readonly T[] {
  if (previous === undefined) return next;
  const kept = next.map((element, place) => keep(previous[place], element));
  return kept.length === previous.length && kept.every((element, place) => element === previous[place])
    ? previous
    : kept;
}

/** As `keep`, for each entry and for the map. */
export function keepMap<K, V>(
  previous: ReadonlyMap<K, V> | undefined,
  next: ReadonlyMap<K, V>,
): ReadonlyMap<K, V> {
  if (previous === undefined) return next;
  let same = previous.size === next.size;
  const kept = new Map<K, V>();
  for (const [key, value] of next) {
    const before = previous.get(key);
    const element = keep(before, value);
    same &&= element === before;
    kept.set(key, element);
  }
  return same ? previous : kept;
}

/** Keeps what was there from call to call, and compares nothing where it is handed the same object again. */
export function keeping<T>(keep: (previous: T | undefined, next: T) => T): (next: T) => T {
  let last: { readonly given: T; readonly kept: T } | undefined;
  return (next) => {
    if (last === undefined || last.given !== next) last = { given: next, kept: keep(last?.kept, next) };
    return last.kept;
  };
}
