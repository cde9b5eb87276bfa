import type { StorageTrouble } from './storage-trouble.ts';

/** Why a document was kept as it was then. */
export type VersionOccasion =
  /** As a session found it, before its first edit. */
  | { readonly kind: 'opened' }
  /** As a run was started with it. */
  | {
      readonly kind: 'run';
      readonly run: number;
      readonly ran: number;
      readonly skipped: number;
      readonly failed: number;
    };

export interface VersionRow {
  /** Grows with each one. */
  readonly key: number;
  /** Of the document. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly occasion: VersionOccasion;
  /** Of its text, about in bytes. */
  readonly size: number;
}

/** Why a document has no version of a moment that it should have one of. */
export type VersionTrouble =
  | StorageTrouble
  /** It alone is larger than what all versions of one document may take. */
  | { readonly kind: 'version-too-large' };
