import type { WorkflowDocument } from './workflow-document.ts';

/** One fault of a file; `path` leads to it from the root. */
export interface DocumentIssue {
  readonly path: readonly (string | number)[];
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

/** Reads a saved file; all faults are collected. */
export function parseDocument(_text: string): DocumentOutcome {
  return { kind: 'invalid-document', issues: [] };
}
