import { LargeValue } from './large-value.ts';
import type { Value } from './value.ts';

/**
 * Deep equality of values, used for skipping and for posting [V3]: key order is ignored, array order is kept,
 * true is not 1, NaN equals NaN, -0 equals 0. Identity answers at once; tables and files answer by digest.
 */
export function equalValues(a: Value, b: Value): boolean {
  return a === b || equal(a, b, undefined);
}

/**
 * A walk through two values. A value may hold one part in many places, so a long walk remembers which containers it
 * found equal: fifty lists, each with the next one in it twice, would take years otherwise.
 */
interface Walk {
  containers: number;
  readonly found: Map<object, Set<object>>;
}

// Below this, remembering costs more than walking again.
const LONG = 10_000;

function equal(a: Value, b: Value, walk: Walk | undefined): boolean {
  if (a === b) return true;
  if (typeof a === 'number') return typeof b === 'number' && Number.isNaN(a) && Number.isNaN(b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof LargeValue || b instanceof LargeValue) return equalLarge(a, b);
  return equalContainers(a, b, walk ?? { containers: 0, found: new Map() });
}

type List = readonly Value[];
type PlainObject = { readonly [key: string]: Value };

function equalContainers(a: List | PlainObject, b: List | PlainObject, walk: Walk): boolean {
  const long = ++walk.containers > LONG;
  if (long && walk.found.get(a)?.has(b)) return true;
  const same =
    Array.isArray(a) || Array.isArray(b)
      ? Array.isArray(a) && Array.isArray(b) && equalLists(a, b, walk)
      : equalObjects(a as PlainObject, b as PlainObject, walk);
  if (same && long) {
    const partners = walk.found.get(a);
    if (partners === undefined) walk.found.set(a, new Set([b]));
    else partners.add(b);
  }
  return same;
}

function equalLarge(a: Value, b: Value): boolean {
  return a instanceof LargeValue && b instanceof LargeValue && a.type === b.type && a.digest === b.digest;
}

function equalLists(a: List, b: List, walk: Walk): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    if (!equal(a[i] as Value, b[i] as Value, walk)) return false;
  }
  return true;
}

function equalObjects(a: PlainObject, b: PlainObject, walk: Walk): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) {
    if (!Object.hasOwn(b, key) || !equal(a[key] as Value, b[key] as Value, walk)) return false;
  }
  return true;
}
