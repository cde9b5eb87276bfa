import { type Value, valueFromJson, valueToJson } from '#engine';
import { isList, isNumber, type JsonTree, objectTree } from './json-tree.ts';

/** Undefined for what is no value, which is only JSON that uses our `$` keys wrongly. */
export function valueFromTree(tree: JsonTree): Value | undefined {
  const outcome = valueFromJson(plain(tree));
  return outcome.kind === 'value' ? outcome.value : undefined;
}

function plain(tree: JsonTree): unknown {
  if (typeof tree !== 'object' || tree === null) return tree;
  if (isList(tree)) return tree.map(plain);
  if (isNumber(tree)) return Number(tree.text);
  return Object.fromEntries([...tree.members].map(([key, item]) => [key, plain(item)]));
}

/** NaN and the infinities become null, as pydantic writes them; tables and files are written in our own form. */
export function valueToTree(value: Value): JsonTree {
  return fromJson(typeof value === 'number' && !Number.isFinite(value) ? null : valueToJson(value));
}

function fromJson(json: unknown): JsonTree {
  if (json === null || typeof json === 'boolean' || typeof json === 'string') return json;
  if (typeof json === 'number') return { kind: 'number', text: pythonNumber(json) };
  if (Array.isArray(json)) return json.map(fromJson);
  const entries = Object.entries(json as object);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === '$number') return null;
  return objectTree(entries.map(([key, item]) => [key, fromJson(item)] as const));
}

/** A number as Python writes it: whole ones without a point, small ones with an exponent of two digits. */
export function pythonNumber(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  const small = value !== 0 && Math.abs(value) < 1e-4;
  const [mantissa, exponent] = (small ? value.toExponential() : String(value)).split('e');
  if (exponent === undefined || mantissa === undefined) return String(value);
  const digits = exponent.slice(1).padStart(2, '0');
  return `${mantissa}e${exponent.charAt(0)}${digits}`;
}

/** Values by name, in order; undefined where one is no value. */
export function valuesFromTree(
  members: ReadonlyMap<string, JsonTree>,
): (readonly [string, Value])[] | undefined {
  const values: (readonly [string, Value])[] = [];
  for (const [name, tree] of members) {
    const value = valueFromTree(tree);
    if (value === undefined) return undefined;
    values.push([name, value]);
  }
  return values;
}

export function treeOfValues(values: Iterable<readonly [string, Value]>): JsonTree {
  return objectTree([...values].map(([name, value]) => [name, valueToTree(value)] as const));
}
