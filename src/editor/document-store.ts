import { freeze, Immer } from 'immer';
import { createStore } from 'zustand/vanilla';
import type { WorkflowDocument } from '#document';
import { bytesBeside } from './bytes-beside.ts';
import type { DocumentDraft } from './document-draft.ts';
import type { ReadableStore } from './readable-store.ts';

/** One change of the document, by name: what undo and redo call it. */
export interface Edit {
  /** For example “Change k”. */
  readonly name: string;
  /** Edits with the same key that follow each other quickly are one undo entry, as while typing a value. */
  readonly coalesce?: string;
  /** Changes the draft; `current` is the document before. An edit whose target is gone changes nothing. */
  readonly apply: (draft: DocumentDraft, current: WorkflowDocument) => void;
}

/** What undo or redo goes back to. Documents share all parts that did not change, so keeping them costs little. */
export interface HistoryEntry {
  readonly name: string;
  readonly document: WorkflowDocument;
  /** About how many it takes beside the document that it was left for. */
  readonly bytes: number;
  /** Those of the document, where that comes from an earlier visit and was not read since. */
  readonly steps?: readonly { readonly id: string }[];
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
  /** Tells of each edit that changed something, and of going back or forward. */
  listen(listener: (change: Edit | 'moved') => void): () => void;
}

export interface DocumentKeeper extends DocumentStore {
  /** Takes over what another tab has saved: its document and its history, in which this one's edits so far stand. */
  adopt(document: WorkflowDocument, history: DocumentHistory): void;
}

const TYPING = 1_000; // ms between two edits that may be one

/** What undo goes back over is given up beyond this, the oldest first … */
const MOST_BYTES = 64_000_000;
/** … but never so that fewer are left, however large they are. */
export const LEAST_ENTRIES = 10;

// Whole documents are kept, not immer's patches: applying a patch copies the values in it key by key, which would
// lose their frozen identity (and with it cheap comparing) and turn a key `__proto__` into a prototype.
const { produce } = new Immer();

/** The edit's outcome; the same document where nothing changed. */
export function applyEdit(current: WorkflowDocument, edit: Edit): WorkflowDocument {
  // The draft type is the writable view of the document; immer's own would open up the values, too.
  return produce(current, (draft: unknown) => edit.apply(draft as DocumentDraft, current));
}

/** What undo and redo go back to, as at an earlier visit. */
export type DocumentHistory = Pick<DocumentState, 'past' | 'future'>;

/** `next` is what the document is left for. */
export function createEntry(name: string, document: WorkflowDocument, next: WorkflowDocument): HistoryEntry {
  return { name, document, bytes: bytesBeside(document, next) };
}

function withinBudget(past: readonly HistoryEntry[]): readonly HistoryEntry[] {
  let bytes = 0;
  const first = past.findLastIndex((entry, place) => {
    bytes += entry.bytes;
    return bytes > MOST_BYTES && past.length - place > LEAST_ENTRIES;
  });
  return first < 0 ? past : past.slice(first + 1);
}

/** `now` in milliseconds from any fixed point. */
export function createDocumentStore(
  opened: WorkflowDocument,
  now: () => number,
  { past, future }: DocumentHistory = { past: [], future: [] },
): DocumentKeeper {
  const store = createStore<DocumentState>(() => ({ current: freeze(opened, true), past, future }));
  const { getState, getInitialState, subscribe } = store;
  let last: { readonly key: string; readonly at: number } | undefined;
  const listeners = new Set<(change: Edit | 'moved') => void>();
  const tell = (change: Edit | 'moved') => {
    for (const listener of listeners) listener(change);
  };

  function apply(edit: Edit) {
    const { current, past } = getState();
    const next = applyEdit(current, edit);
    if (next === current) return;
    const at = now();
    const joins = edit.coalesce !== undefined && last?.key === edit.coalesce && at - last.at <= TYPING;
    last = edit.coalesce === undefined ? undefined : { key: edit.coalesce, at };
    tell(edit);
    store.setState({
      current: next,
      past: joins ? past : withinBudget([...past, createEntry(edit.name, current, next)]),
      future: [],
    });
  }

  function undo() {
    const { current, past, future } = getState();
    const entry = past.at(-1);
    if (entry === undefined) return;
    last = undefined;
    tell('moved');
    store.setState({
      current: entry.document,
      past: past.slice(0, -1),
      future: [...future, createEntry(entry.name, current, entry.document)],
    });
  }

  function redo() {
    const { current, past, future } = getState();
    const entry = future.at(-1);
    if (entry === undefined) return;
    last = undefined;
    tell('moved');
    store.setState({
      current: entry.document,
      past: [...past, createEntry(entry.name, current, entry.document)],
      future: future.slice(0, -1),
    });
  }

  function adopt(document: WorkflowDocument, { past, future }: DocumentHistory) {
    last = undefined;
    store.setState({ current: freeze(document, true), past, future });
  }

  function listen(listener: (change: Edit | 'moved') => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return { getState, getInitialState, subscribe, apply, undo, redo, listen, adopt };
}
