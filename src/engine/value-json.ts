// Values as plain JSON, without loss: JSON has no NaN, no infinities, no tables and no files.
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { type Cell, FileValue, LargeValue, TableValue } from './large-value.ts';
import {
  MAX_DEPTH,
  type RefusedValue,
  setOwn,
  toTree,
  toValue,
  type Value,
  type ValueOutcome,
} from './value.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * What JSON cannot say is written as an object with one `$` key: `{"$number": "NaN"}`, `{"$file": …}`,
 * `{"$table": …}`. A plain object that looks like one is wrapped: `{"$object": …}`.
 */
export function valueToJson(value: Value): Json {
  if (typeof value === 'number') return numberToJson(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof LargeValue) return largeToJson(value);
  if (Array.isArray(value)) return value.map(valueToJson);
  const copy: { [key: string]: Json } = {};
  for (const [key, item] of Object.entries(value)) setOwn(copy, key, valueToJson(item as Value));
  return tagOf(copy) === undefined ? copy : { $object: copy };
}

/** How deep the JSON of a value can be: each object may be wrapped, and the innermost may hold a table with NaN in it. */
export const MAX_JSON_DEPTH = 2 * MAX_DEPTH + 5;

/** The inverse; parsed JSON that uses a `$` key wrongly is refused with its path. */
export function valueFromJson(json: unknown): ValueOutcome {
  const outcome = toTree(json, MAX_JSON_DEPTH);
  if (outcome.kind === 'refused-value') return outcome;
  if (!holdsTag(outcome.value)) return toValue(outcome.value); // as nearly all do: it is the value already
  try {
    return toValue(untag(outcome.value, []));
  } catch (thrown) {
    if (thrown instanceof Misuse) return thrown.refused;
    throw thrown;
  }
}

// Carries a refusal out of the recursion; never leaves this file.
class Misuse extends Error {
  readonly refused: RefusedValue;
  constructor(path: readonly (string | number)[], found: string) {
    super(found);
    this.refused = { kind: 'refused-value', path, found };
  }
}

function numberToJson(value: number): Json {
  return Number.isFinite(value) ? value : { $number: String(value) };
}

function largeToJson(value: LargeValue): Json {
  if (value instanceof FileValue) {
    return { $file: { name: value.name, mediaType: value.mediaType, hex: bytesToHex(value.bytes()) } };
  }
  const { columns } = value as TableValue;
  return { $table: columns.map(({ name, cells }) => [name, cells.map((cell) => valueToJson(cell))]) };
}

function tagOf(object: object): string | undefined {
  const keys = Object.keys(object);
  const [key] = keys;
  return keys.length === 1 && key?.startsWith('$') ? key : undefined;
}

function holdsTag(value: Value): boolean {
  if (typeof value !== 'object' || value === null || value instanceof LargeValue) return false;
  if (Array.isArray(value)) return value.some(holdsTag);
  return tagOf(value) !== undefined || Object.values(value).some(holdsTag);
}

type Path = readonly (string | number)[];

function untag(value: Value, path: Path): Value {
  if (typeof value !== 'object' || value === null || value instanceof LargeValue) return value;
  if (Array.isArray(value)) return value.map((item, index) => untag(item, [...path, index]));
  const object = value as { readonly [key: string]: Value };
  const tag = tagOf(object);
  if (tag === undefined) return untagEntries(object, path);
  const content = object[tag] as Value;
  const inside = [...path, tag];
  switch (tag) {
    case '$number':
      return untagNumber(content, inside);
    case '$file':
      return untagFile(content, inside);
    case '$table':
      return untagTable(content, inside);
    case '$object':
      if (!isObject(content)) throw new Misuse(inside, 'no object');
      return untagEntries(content, inside);
    default:
      return untagEntries(object, path);
  }
}

function untagEntries(object: { readonly [key: string]: Value }, path: Path): Value {
  const copy: { [key: string]: Value } = {};
  for (const [key, item] of Object.entries(object)) setOwn(copy, key, untag(item, [...path, key]));
  return copy;
}

function untagNumber(content: Value, path: Path): number {
  if (content === 'NaN') return Number.NaN;
  if (content === 'Infinity') return Number.POSITIVE_INFINITY;
  if (content === '-Infinity') return Number.NEGATIVE_INFINITY;
  throw new Misuse(path, 'no number that JSON lacks');
}

function untagFile(content: Value, path: Path): FileValue {
  if (!isObject(content)) throw new Misuse(path, 'no object');
  const { name, mediaType, hex } = content;
  if (typeof name !== 'string' || typeof mediaType !== 'string')
    throw new Misuse(path, 'no name and media type');
  if (typeof hex !== 'string' || !/^(?:[0-9a-f]{2})*$/.test(hex))
    throw new Misuse(path, 'no hexadecimal bytes');
  return new FileValue(name, mediaType, hexToBytes(hex));
}

function untagTable(content: Value, path: Path): TableValue {
  if (!Array.isArray(content)) throw new Misuse(path, 'no list of columns');
  const columns = content.map((column: Value, index) => {
    const at = [...path, index];
    if (!Array.isArray(column) || typeof column[0] !== 'string' || !Array.isArray(column[1])) {
      throw new Misuse(at, 'no column');
    }
    const cells = column[1].map((cell: Value, row) => untagCell(cell, [...at, 1, row]));
    return { name: column[0], cells };
  });
  return new TableValue(columns);
}

function untagCell(cell: Value, path: Path): Cell {
  const value = untag(cell, path);
  if (typeof value === 'object' && value !== null) throw new Misuse(path, 'no cell');
  return value;
}

function isObject(value: Value): value is { readonly [key: string]: Value } {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof LargeValue)
  );
}
