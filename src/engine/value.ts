// What a slot can hold, and the one door by which anything enters the engine.
// Values are deep-frozen copies, so neither a caller nor a model can change state or cache [V2].
import { LargeValue } from './large-value.ts';

/** Everything a slot, a field or an output can hold [V1]. Plain objects may use any string as a key. */
export type Value =
  | null
  | boolean
  | number
  | string
  | readonly Value[]
  | { readonly [key: string]: Value }
  | LargeValue;

/** Why something is not a value, and where in it. */
export interface RefusedValue {
  readonly kind: 'refused-value';
  /** Keys and indices from the root to the offending part. */
  readonly path: readonly (string | number)[];
  readonly found: string;
}

export type ValueOutcome = { readonly kind: 'value'; readonly value: Value } | RefusedValue;

/** Nesting beyond this is refused: it is always an accident, and recursion must not end the program. */
export const MAX_DEPTH = 1_000;
const TOO_DEEP = `nesting deeper than ${MAX_DEPTH}`;

// Every container in here was made by `admit` and is frozen, so it passes again without a walk. Each comes with how
// many containers it nests, itself included, so that nesting is counted through it too.
const admitted = new WeakMap<object, number>();

/** True for an object or array that `toValue` made: frozen all the way down. */
export function isAdmitted(candidate: object): boolean {
  return candidate instanceof LargeValue || admitted.has(candidate);
}

/**
 * Turns anything into a value, or says what is not one and where [V1].
 * Containers are copied and frozen, shared parts stay shared; what was a value before is returned as it is.
 */
export function toValue(candidate: unknown): ValueOutcome {
  return toTree(candidate, MAX_DEPTH);
}

/** As `toValue`, for what is not a value yet and may nest deeper, as JSON that stands for one. */
export function toTree(candidate: unknown, maxDepth: number): ValueOutcome {
  if (isAtom(candidate)) return { kind: 'value', value: candidate };
  const walk: Walk = { copies: new Map(), path: [], maxDepth };
  const value = admit(candidate, walk);
  return value === undefined
    ? { kind: 'refused-value', path: [...walk.path].reverse(), found: walk.found ?? 'undefined' }
    : { kind: 'value', value };
}

/**
 * As `toTree`, for what `JSON.parse` has just made, so that nobody else holds any part of it: frozen as it is, without
 * a copy.
 */
export function adoptTree(json: unknown, maxDepth: number): ValueOutcome {
  const path: (string | number)[] = [];
  if (heightIfShallow(json as Value, maxDepth, path) !== undefined)
    return { kind: 'value', value: json as Value };
  return { kind: 'refused-value', path: path.reverse(), found: TOO_DEEP };
}

/** Of a tree that is not deeper than that; undefined, with the way to it from the inside out, where it is. */
function heightIfShallow(tree: Value, maxDepth: number, path: (string | number)[]): number | undefined {
  if (typeof tree !== 'object' || tree === null) return 0;
  if (maxDepth === 0) return undefined;
  let height = 0;
  const take = (item: Value, key: string | number): boolean => {
    const of = heightIfShallow(item, maxDepth - 1, path);
    if (of === undefined) path.push(key);
    else if (of > height) height = of;
    return of !== undefined;
  };
  if (Array.isArray(tree)) {
    for (let i = 0; i < tree.length; i++) if (!take(tree[i], i)) return undefined;
  } else {
    for (const key of Object.keys(tree)) {
      if (!take((tree as { readonly [key: string]: Value })[key] as Value, key)) return undefined;
    }
  }
  admitted.set(Object.freeze(tree), height + 1);
  return height + 1;
}

interface Walk {
  /** Source to copy; a source that maps to null is still being copied, so meeting it again is a cycle. */
  readonly copies: Map<object, Value | null>;
  /** Filled from the inside out, only when something is refused. */
  readonly path: (string | number)[];
  readonly maxDepth: number;
  found?: string;
}

function isAtom(candidate: unknown): candidate is null | boolean | number | string {
  return (
    candidate === null ||
    typeof candidate === 'number' ||
    typeof candidate === 'string' ||
    typeof candidate === 'boolean'
  );
}

function admit(candidate: unknown, walk: Walk, depth = 0): Value | undefined {
  if (isAtom(candidate)) return candidate;
  if (typeof candidate !== 'object' || candidate === null) return refuse(walk, nameOfKind(candidate));
  if (candidate instanceof LargeValue) return candidate;
  const known = admitted.has(candidate) ? (candidate as Value) : walk.copies.get(candidate);
  if (known === null) return refuse(walk, 'a cycle');
  if (depth + (known === undefined ? 1 : heightOf(known)) > walk.maxDepth) {
    return refuse(walk, TOO_DEEP);
  }
  if (known !== undefined) return known;
  walk.copies.set(candidate, null);
  const copy = Array.isArray(candidate)
    ? admitList(candidate, walk, depth)
    : admitObject(candidate, walk, depth);
  if (copy === undefined) return undefined;
  markAdmitted(copy);
  walk.copies.set(candidate, copy);
  return copy;
}

function markAdmitted(container: readonly Value[] | { readonly [key: string]: Value }): void {
  let height = 0;
  if (Array.isArray(container)) for (const item of container) height = Math.max(height, heightOf(item));
  else for (const item of Object.values(container)) height = Math.max(height, heightOf(item));
  admitted.set(Object.freeze(container), height + 1);
}

/** How many containers a value nests, itself included; 0 for what is none. */
function heightOf(value: Value): number {
  return typeof value === 'object' && value !== null ? (admitted.get(value) ?? 0) : 0;
}

function admitList(source: readonly unknown[], walk: Walk, depth: number): Value[] | undefined {
  const copy: Value[] = new Array(source.length);
  for (let i = 0; i < source.length; i++) {
    const item = admit(source[i], walk, depth + 1);
    if (item === undefined) {
      walk.path.push(i);
      return undefined;
    }
    copy[i] = item;
  }
  return copy;
}

function admitObject(source: object, walk: Walk, depth: number): { [key: string]: Value } | undefined {
  if (!isPlain(source)) return refuse(walk, nameOfKind(source));
  if (Object.getOwnPropertySymbols(source).length > 0) return refuse(walk, 'a symbol key');
  const copy: { [key: string]: Value } = {};
  for (const key of Object.keys(source)) {
    const item = admit((source as Record<string, unknown>)[key], walk, depth + 1);
    if (item === undefined) {
      walk.path.push(key);
      return undefined;
    }
    setOwn(copy, key, item);
  }
  return copy;
}

function refuse(walk: Walk, found: string): undefined {
  walk.found = found;
  return undefined;
}

/** True for an object that is no instance of a class. */
export function isPlain(source: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(source);
  // A prototype that has no prototype itself is some realm's Object.prototype.
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** What a refusal calls it. */
export function nameOfKind(candidate: unknown): string {
  if (typeof candidate !== 'object' || candidate === null) return typeof candidate;
  const name: unknown = candidate.constructor?.name;
  return typeof name === 'string' && name !== '' ? name : 'an object with a prototype';
}

/** Writes an own property for any key; plain assignment to `__proto__` would set the prototype instead. */
export function setOwn<T>(target: { [key: string]: T }, key: string, value: T): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    target[key] = value;
  }
}

/**
 * Builds a frozen object from ordered pairs; the last pair of a name wins. It is a value where all its parts are; a part
 * that is not admitted yet, as a list that a model made, could still be changed, and is copied when the object comes in.
 */
export function objectFrom(pairs: Iterable<readonly [string, Value]>): { readonly [key: string]: Value } {
  const result: { [key: string]: Value } = {};
  let isValue = true;
  for (const [key, value] of pairs) {
    setOwn(result, key, value);
    isValue &&= isAtom(value) || (typeof value === 'object' && isAdmitted(value));
  }
  if (isValue) markAdmitted(result);
  return Object.freeze(result);
}
