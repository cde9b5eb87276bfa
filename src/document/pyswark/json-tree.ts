// JSON that keeps what JavaScript objects lose: the order of keys such as "10", and how a number was written.
import { visit } from 'jsonc-parser';
import { MAX_JSON_DEPTH, toTree } from '#engine';

/** `1.0` and `1` are the same number and not the same text. */
export interface JsonNumber {
  readonly kind: 'number';
  readonly text: string;
}
export interface JsonObject {
  readonly kind: 'object';
  readonly members: ReadonlyMap<string, JsonTree>;
}
export type JsonTree = null | boolean | string | JsonNumber | JsonObject | readonly JsonTree[];

export type JsonTreeOutcome =
  | { readonly kind: 'tree'; readonly tree: JsonTree }
  | { readonly kind: 'not-json'; readonly message: string };

/** More than values may nest: what a file wraps around them. */
const MAX_DEPTH = MAX_JSON_DEPTH + 20;

/** Of a key that occurs twice the last one counts, at the place of the first, as in Python. */
export function parseJsonTree(text: string): JsonTreeOutcome {
  let json: unknown;
  try {
    json = JSON.parse(text); // the parser below overlooks faults, this one says what is wrong
  } catch (thrown) {
    return { kind: 'not-json', message: (thrown as SyntaxError).message };
  }
  // The parser below calls itself for what is inside, so nesting is limited first.
  const outcome = toTree(json, MAX_DEPTH);
  if (outcome.kind === 'refused-value') return { kind: 'not-json', message: outcome.found };
  return { kind: 'tree', tree: build(text) };
}

function build(text: string): JsonTree {
  let root: JsonTree = null;
  let key = '';
  const open: { readonly add: (tree: JsonTree) => void }[] = [{ add: (tree) => (root = tree) }];
  const add = (tree: JsonTree) => open.at(-1)?.add(tree);
  visit(text, {
    onObjectBegin: () => {
      const members = new Map<string, JsonTree>();
      add({ kind: 'object', members });
      open.push({ add: (tree) => members.set(key, tree) });
    },
    onObjectProperty: (name) => {
      key = name;
    },
    onObjectEnd: () => open.pop(),
    onArrayBegin: () => {
      const items: JsonTree[] = [];
      add(items);
      open.push({ add: (tree) => items.push(tree) });
    },
    onArrayEnd: () => open.pop(),
    onLiteralValue: (value: unknown, offset, length) => {
      const isNumber = typeof value === 'number';
      add(isNumber ? { kind: 'number', text: text.slice(offset, offset + length) } : (value as JsonTree));
    },
  });
  return root;
}

/** As Python's json writes it: all outside of ASCII escaped; on one line, or indented by two. */
export function writeJsonTree(tree: JsonTree, form: 'line' | 'indented', depth = 0): string {
  if (tree === null || typeof tree === 'boolean') return String(tree);
  if (typeof tree === 'string') return asciiText(tree);
  if (isList(tree)) {
    return block(
      '[]',
      tree.map((item) => writeJsonTree(item, form, depth + 1)),
      form,
      depth,
    );
  }
  if (tree.kind === 'number') return tree.text;
  const members = [...tree.members].map(
    ([key, item]) => `${asciiText(key)}: ${writeJsonTree(item, form, depth + 1)}`,
  );
  return block('{}', members, form, depth);
}

function block(brackets: string, items: readonly string[], form: 'line' | 'indented', depth: number): string {
  const [open, close] = brackets;
  if (items.length === 0) return brackets;
  if (form === 'line') return `${open}${items.join(', ')}${close}`;
  const indent = '  '.repeat(depth);
  return `${open}\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}${close}`;
}

function asciiText(text: string): string {
  return JSON.stringify(text).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function isList(tree: JsonTree | undefined): tree is readonly JsonTree[] {
  return Array.isArray(tree);
}

export function isObject(tree: JsonTree | undefined): tree is JsonObject {
  return typeof tree === 'object' && tree !== null && !isList(tree) && tree.kind === 'object';
}

export function isNumber(tree: JsonTree | undefined): tree is JsonNumber {
  return typeof tree === 'object' && tree !== null && !isList(tree) && tree.kind === 'number';
}

export function objectTree(members: Iterable<readonly [string, JsonTree]>): JsonObject {
  return { kind: 'object', members: new Map(members) };
}
