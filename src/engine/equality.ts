import { LargeValue } from './large-value.ts';
import type { Value } from './value.ts';

/**
 * Deep equality of values, used for skipping and for posting [V3]: key order is ignored, array order is kept,
 * true is not 1, NaN equals NaN, -0 equals 0. Identity answers at once; tables and files answer by digest.
 */
export function equalValues(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (typeof a === 'number') return typeof b === 'number' && Number.isNaN(a) && Number.isNaN(b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof LargeValue || b instanceof LargeValue) return equalLarge(a, b);
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && equalLists(a, b);
  return equalObjects(a as Record<string, Value>, b as Record<string, Value>);
}

function equalLarge(a: Value, b: Value): boolean {
  return a instanceof LargeValue && b instanceof LargeValue && a.type === b.type && a.digest === b.digest;
}

function equalLists(a: readonly Value[], b: readonly Value[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    if (!equalValues(a[i] as Value, b[i] as Value)) return false;
  }
  return true;
}

function equalObjects(a: { readonly [key: string]: Value }, b: { readonly [key: string]: Value }): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) {
    if (!Object.hasOwn(b, key) || !equalValues(a[key] as Value, b[key] as Value)) return false;
  }
  return true;
}
