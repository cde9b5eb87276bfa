import { LargeValue, toValue, type Value, valueToJson } from '#engine';
import { isList, isNumber, type JsonTree, objectTree } from './json-tree.ts';

/** Plain JSON: an object with our `$` keys is one like any other. Undefined for what nests too deep for a value. */
export function valueFromTree(tree: JsonTree): Value | undefined {
  const outcome = toValue(plain(tree));
  return outcome.kind === 'value' ? outcome.value : undefined;
}

function plain(tree: JsonTree): unknown {
  if (typeof tree !== 'object' || tree === null) return tree;
  if (isList(tree)) return tree.map(plain);
  if (isNumber(tree)) return Number(tree.text);
  return Object.fromEntries([...tree.members].map(([key, item]) => [key, plain(item)]));
}

/** NaN and the infinities become null, as pydantic writes them; tables and files the objects of our own form. */
export function valueToTree(value: Value): JsonTree {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { kind: 'number', text: pythonNumber(value) } : null;
  }
  if (Array.isArray(value)) return value.map(valueToTree);
  const members = value instanceof LargeValue ? (valueToJson(value) as object) : value;
  return objectTree(Object.entries(members).map(([key, item]) => [key, valueToTree(item as Value)] as const));
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
