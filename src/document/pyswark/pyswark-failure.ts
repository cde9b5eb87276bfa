import type { DocumentIssue } from '../parse-document.ts';

/** Why a pyswark file is refused. */
export type PyswarkFailure =
  | { readonly kind: 'not-json'; readonly message: string }
  /** It is JSON without `model` and `contents`. */
  | { readonly kind: 'not-pyswark' }
  /** It holds an object of a class that is no part of a workflow. */
  | { readonly kind: 'unknown-class'; readonly model: string }
  | { readonly kind: 'invalid-pyswark'; readonly issues: readonly DocumentIssue[] };
