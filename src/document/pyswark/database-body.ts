// A value in a GlueDb: a model of pyswark for each part of it, `{"model": …, "contents": {"inputs": …}}`.
import { LargeValue, objectFrom, type Value } from '#engine';
import { CLASSES } from './classes.ts';
import {
  isList,
  isNumber,
  isObject,
  type JsonTree,
  objectTree,
  parseJsonTree,
  writeJsonTree,
} from './json-tree.ts';
import { valueFromTree, valueToTree } from './value-tree.ts';

/** Undefined for a body that holds no value, such as an address to load from. */
export function valueFromBody(body: JsonTree): Value | undefined {
  if (!isObject(body)) return undefined;
  const model = body.members.get('model');
  const contents = contentsOf(body.members.get('contents'));
  if (typeof model !== 'string' || contents === undefined) return undefined;
  const inputs = contents.members.get('inputs');
  return inputs === undefined ? undefined : fromInputs(model, inputs);
}

/** JSON text inside of a text, or an object as files written by hand have it. */
function contentsOf(tree: JsonTree | undefined) {
  if (typeof tree !== 'string') return isObject(tree) ? tree : undefined;
  const parsed = parseJsonTree(tree);
  return parsed.kind === 'tree' && isObject(parsed.tree) ? parsed.tree : undefined;
}

function fromInputs(model: string, inputs: JsonTree): Value | undefined {
  switch (model) {
    case CLASSES.int:
    case CLASSES.float:
      return isNumber(inputs) ? valueFromTree(inputs) : undefined;
    case CLASSES.string:
      return typeof inputs === 'string' ? inputs : undefined;
    case CLASSES.bool:
      return typeof inputs === 'boolean' ? inputs : undefined;
    case CLASSES.list:
    case CLASSES.tuple:
    case CLASSES.set:
      return itemsOf(inputs);
    case CLASSES.dict:
      return dictOf(itemsOf(inputs));
    default:
      return undefined;
  }
}

function itemsOf(inputs: JsonTree): Value[] | undefined {
  if (!isList(inputs)) return undefined;
  const items = inputs.map(valueFromBody);
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** Its items are pairs of key and value; a key with several values has a list of them. */
function dictOf(items: readonly Value[] | undefined): Value | undefined {
  const pairs: (readonly [string, Value])[] = [];
  for (const item of items ?? []) {
    if (!Array.isArray(item)) return undefined;
    const [key, ...values] = item as readonly Value[];
    if (typeof key !== 'string' && typeof key !== 'number') return undefined;
    pairs.push([String(key), values.length === 1 ? (values[0] as Value) : values]);
  }
  return items === undefined ? undefined : objectFrom(pairs);
}

/** Undefined for what pyswark refuses to hold: null, NaN and what is no JSON, also inside. */
export function bodyToTree(value: Value): JsonTree | undefined {
  const inferred = infer(value);
  if (inferred === undefined) return undefined;
  const contents = writeJsonTree(inferred.members.get('contents') ?? null, 'line');
  return objectTree([
    ['model', inferred.members.get('model') ?? ''],
    ['contents', contents],
  ]);
}

function infer(value: Value) {
  switch (typeof value) {
    case 'boolean':
      return model(CLASSES.bool, value);
    case 'string':
      return model(CLASSES.string, value);
    case 'number':
      if (!Number.isFinite(value)) return undefined;
      return model(Number.isInteger(value) ? CLASSES.int : CLASSES.float, valueToTree(value));
    default:
      return value === null || value instanceof LargeValue ? undefined : inferCollection(value);
  }
}

function inferCollection(
  value: readonly Value[] | { readonly [key: string]: Value },
): ReturnType<typeof model> | undefined {
  if (Array.isArray(value)) return collection(CLASSES.list, value.map(infer));
  const pairs = Object.entries(value).map(([key, item]) =>
    collection(CLASSES.tuple, [infer(key), infer(item)]),
  );
  return collection(CLASSES.dict, pairs);
}

function collection(path: string, items: readonly (ReturnType<typeof model> | undefined)[]) {
  return items.every((item) => item !== undefined) ? model(path, items) : undefined;
}

function model(path: string, inputs: JsonTree) {
  return objectTree([
    ['model', path],
    ['contents', objectTree([['inputs', inputs]])],
  ]);
}
