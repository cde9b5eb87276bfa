import type { WorkflowDocument } from '#document';
import type { DocumentDraft } from './document-draft.ts';
import type { ReadableStore } from './readable-store.ts';

/** One change of the document, by name: what undo and redo call it. */
export interface Edit {
  /** For example “Change k”. */
  readonly name: string;
  /** Edits with the same key that follow each other quickly are one undo entry, as while typing a value. */
  readonly coalesce?: string;
  /** Changes the draft, or returns another document. An edit whose target is gone changes nothing. */
  readonly apply: (draft: DocumentDraft, current: WorkflowDocument) => WorkflowDocument | undefined;
}

/** What undo or redo goes back to. Documents share all parts that did not change, so keeping them costs little. */
export interface HistoryEntry {
  readonly name: string;
  readonly document: WorkflowDocument;
}

export interface DocumentState {
  readonly current: WorkflowDocument;
  /** Oldest first; the last one is what undo goes back to. */
  readonly past: readonly HistoryEntry[];
  /** The last one is what redo goes forward to. */
  readonly future: readonly HistoryEntry[];
}

export interface DocumentStore extends ReadableStore<DocumentState> {
  /** The only way to change the document; one call is one undo entry, and none where nothing changed. */
  apply(edit: Edit): void;
  undo(): void;
  redo(): void;
}
