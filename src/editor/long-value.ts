import { LargeValue, type Value } from '#engine';

const LONG = 4_000; // characters of JSON: more is no matter for a field in a row

const known = new WeakMap<object, boolean>();

/** Whether a value takes so much text that a field in a row has no use for it. Looks only as far as it must. */
export function isLongValue(value: Value): boolean {
  if (typeof value === 'string') return value.length > LONG;
  if (typeof value !== 'object' || value === null) return false;
  const found = known.get(value) ?? lengthUpTo(value, LONG) > LONG;
  known.set(value, found);
  return found;
}

function lengthUpTo(value: Value, most: number): number {
  if (value instanceof LargeValue) return Number.POSITIVE_INFINITY;
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 6;
  let length = 2;
  if (Array.isArray(value)) {
    if (2 * value.length > most) return 2 * value.length;
    for (const item of value) {
      length += 1 + lengthUpTo(item, most - length);
      if (length > most) return length;
    }
    return length;
  }
  for (const [key, item] of Object.entries(value)) {
    length += key.length + 4 + lengthUpTo(item, most - length);
    if (length > most) return length;
  }
  return length;
}
