import { freeze } from 'immer';
import type { Fragment } from './fragment.ts';
import { type DocumentFailure, issuesOf, newerVersion, parseDocument, parseTree } from './parse-document.ts';
import { fragmentSchema } from './schema.ts';
import type { WorkflowDocument } from './workflow-document.ts';

/** Why pasted text is refused. */
export type PastedFailure =
  | DocumentFailure
  /** `limit` in characters. */
  | { readonly kind: 'too-long'; readonly limit: number }
  /** It is JSON, and says neither that it is a workflow nor that it is a part of one. */
  | { readonly kind: 'other-json' };

export type PastedOutcome =
  | { readonly kind: 'fragment'; readonly fragment: Fragment }
  | { readonly kind: 'document'; readonly document: WorkflowDocument }
  | PastedFailure;

const MAX_LENGTH = 5_000_000;

/**
 * Reads a part of a workflow, or a whole one, from text that somebody pastes: also with words and a fence around it,
 * as copied from a chat.
 */
export function parsePasted(text: string): PastedOutcome {
  if (text.length > MAX_LENGTH) return { kind: 'too-long', limit: MAX_LENGTH };
  const content = insideFence(text);
  const tree = parseTree(content);
  if (tree.kind !== 'tree') return tree;
  const { json } = tree;
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined;
  if (format === 'slotflow') return parseDocument(content);
  if (format !== 'slotflow-fragment') return { kind: 'other-json' };
  const version = newerVersion(json, 'slotflow-fragment');
  if (version !== undefined) return { kind: 'newer-document', version };
  const outcome = fragmentSchema.safeParse(json);
  if (!outcome.success) return { kind: 'invalid-document', issues: issuesOf(outcome.error) };
  const { steps = [], slots = [], values = [], layout = noLayout, groups = [] } = outcome.data;
  const all = [...new Set([...slots, ...values.map(([name]) => name)])];
  return {
    kind: 'fragment',
    fragment: freeze({ steps, slots: all, values: [...new Map(values)], layout, groups }, true),
  };
}

const noLayout: Fragment['layout'] = { steps: Object.create(null), slots: [] };

// Both fences stand on lines of their own; within JSON, a line cannot begin with one.
const FENCED = /^[ \t]*```[\w-]*[ \t]*\r?\n(.*?)\r?\n[ \t]*```[ \t]*$/ms;

/** What stands between the fences of a text that was copied from a chat; the whole text where there are none. */
export function insideFence(text: string): string {
  const trimmed = text.trim(); // a byte order mark goes with it
  return trimmed.startsWith('{') ? trimmed : (FENCED.exec(trimmed)?.[1] ?? trimmed);
}
