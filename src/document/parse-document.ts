import { freeze } from 'immer';
import type * as z from 'zod/mini';
import { adoptTree, MAX_JSON_DEPTH, toTree, type Value, type ValueOutcome } from '#engine';
import { documentSchema } from './schema.ts';
import type { WorkflowDocument } from './workflow-document.ts';

/** One fault of a file. */
export interface DocumentIssue {
  /** Leads to the place from the root. */
  readonly path: readonly (string | number)[];
  /** Completes “<place>: …”, for example “expected a text”. */
  readonly message: string;
}

/** Why a file is refused. */
export type DocumentFailure =
  | { readonly kind: 'not-json'; readonly message: string }
  | { readonly kind: 'invalid-document'; readonly issues: readonly DocumentIssue[] }
  /** It was written by a later version of the editor. */
  | { readonly kind: 'newer-document'; readonly version: number };

export type DocumentOutcome =
  | { readonly kind: 'document'; readonly document: WorkflowDocument }
  | DocumentFailure;

// A value, and what it stands in: its pair, the list of values, the scenario, the list of scenarios, the document.
const MAX_DEPTH = MAX_JSON_DEPTH + 5;

/** Reads a saved file; all faults are collected. The document is frozen all the way down. */
export function parseDocument(text: string): DocumentOutcome {
  const tree = parseTree(text);
  return tree.kind === 'tree' ? documentFromTree(tree.json) : tree;
}

/** As `parseDocument`, for what is parsed already. */
export function documentFromJson(json: unknown): DocumentOutcome {
  const tree = treeOf(toTree(json, MAX_DEPTH));
  return tree.kind === 'tree' ? documentFromTree(tree.json) : tree;
}

function documentFromTree(json: Value): DocumentOutcome {
  const version = newerVersion(json, 'slotflow');
  if (version !== undefined) return { kind: 'newer-document', version };
  const outcome = documentSchema.safeParse(json);
  if (outcome.success) return { kind: 'document', document: freeze(outcome.data, true) };
  return { kind: 'invalid-document', issues: issuesOf(outcome.error) };
}

type TreeOutcome = { readonly kind: 'tree'; readonly json: Value } | DocumentFailure;

/** JSON of which no part is so deep that a later walk could exhaust the stack. */
export function parseTree(text: string): TreeOutcome {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (thrown) {
    return { kind: 'not-json', message: (thrown as SyntaxError).message };
  }
  const inexact = inexactNumbers(text);
  if (inexact.length > 0) return { kind: 'invalid-document', issues: inexact };
  return treeOf(adoptTree(json, MAX_DEPTH));
}

function treeOf(tree: ValueOutcome): TreeOutcome {
  if (tree.kind === 'value') return { kind: 'tree', json: tree.value };
  return { kind: 'invalid-document', issues: [{ path: tree.path, message: `has ${tree.found}` }] };
}

export function issuesOf({ issues }: z.core.$ZodError): DocumentIssue[] {
  return issues.map(({ path, message }) => ({
    path: path.map((part) => (typeof part === 'number' ? part : String(part))),
    message,
  }));
}

const tokens = /"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\n/g;
const MOST_NUMBERS = 8;

/** JSON.parse would round a whole number beyond 2^53 in silence; so the text is looked at. */
export function inexactNumbers(text: string): DocumentIssue[] {
  const issues: DocumentIssue[] = [];
  let line = 1;
  tokens.lastIndex = 0;
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const [token] = match;
    if (token === '\n') line += 1;
    if (token === '"') tokens.lastIndex = endOfString(text, match.index);
    if (!isInexact(token)) continue;
    issues.push({ path: [`line ${line}`], message: `${token} cannot be kept exactly; write it as text` });
    if (issues.length === MOST_NUMBERS) break;
  }
  return issues;
}

/** Behind the closing quote. By hand: a pattern would exhaust the stack on a string of millions of characters. */
export function endOfString(text: string, start: number): number {
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return text.length;
    let slashes = 0;
    while (text[quote - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return quote + 1;
    at = quote + 1;
  }
}

/** Whether the number that is read would be written in another way: 9007199254740993 becomes …992. */
function isInexact(token: string): boolean {
  if (!/^-?\d{16,}$/.test(token)) return false;
  const number = Number(token);
  return Number.isFinite(number) && String(number) !== token && BigInt(number) !== BigInt(token);
}

/** Asked before the schema is: a later version may differ from it in any part. */
export function newerVersion(json: Value, wanted: string): number | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { format, version } = json as { readonly format?: unknown; readonly version?: unknown };
  return format === wanted && typeof version === 'number' && version > 1 ? version : undefined;
}
