// Undo and redo as the storage keeps them: full chunks of entries that are written once, and a tail that is written
// with each save. So a save costs the same, however long the history is.
import { documentFromTree, documentToTree, type WorkflowDocument } from '#document';
import type { HistoryEntry } from '../document-store.ts';

/** Entries of one chunk. */
export const CHUNK = 16;
const MOST_CHUNKS = 64;

interface StoredEntry {
  readonly name: string;
  readonly tree: object;
}

/** Where the full chunks of a list are; the entries after them follow in `tail`. */
export interface StoredList {
  readonly firstChunk: number;
  readonly chunks: number;
  readonly tail: readonly StoredEntry[];
}

export type ListName = 'past' | 'future';

/** What the storage has of a list: each chunk by its number. */
export interface KnownList {
  /** Number of the chunk that the list begins with. */
  readonly firstChunk: number;
  readonly chunks: ReadonlyMap<number, readonly HistoryEntry[]>;
}

export const nothingKnown: KnownList = { firstChunk: 0, chunks: new Map() };

export interface ListChange {
  readonly stored: StoredList;
  readonly put: readonly (readonly [key: string, chunk: readonly StoredEntry[]])[];
  readonly drop: readonly string[];
  /** What the storage has once this is written. */
  readonly known: KnownList;
}

/** What has to be written of a list, where the storage has what is `known`. */
export function changeOfList(
  name: ListName,
  entries: readonly HistoryEntry[],
  { firstChunk, chunks }: KnownList,
): ListChange {
  const full = Math.floor(entries.length / CHUNK);
  const from = Math.max(0, full - MOST_CHUNKS); // older ones are given up
  const kept = new Map<number, readonly HistoryEntry[]>();
  const put: (readonly [string, readonly StoredEntry[]])[] = [];
  for (let place = from; place < full; place++) {
    const number = firstChunk + place;
    const before = chunks.get(number);
    if (before?.every((entry, index) => entry === entries[place * CHUNK + index])) {
      kept.set(number, before);
      continue;
    }
    const chunk = entries.slice(place * CHUNK, (place + 1) * CHUNK);
    kept.set(number, chunk);
    put.push([chunkKey(name, number), chunk.map(entryToStored)]);
  }
  return {
    stored: {
      firstChunk: firstChunk + from,
      chunks: full - from,
      tail: entries.slice(full * CHUNK).map(entryToStored),
    },
    put,
    drop: [...chunks.keys()].filter((number) => !kept.has(number)).map((number) => chunkKey(name, number)),
    known: { firstChunk, chunks: kept },
  };
}

/** Throws where a part is not as `changeOfList` gives it; a chunk that is missing ends the list. */
export function listFromStored(
  name: ListName,
  { firstChunk, chunks, tail }: StoredList,
  parts: ReadonlyMap<string, unknown>,
  fallback: WorkflowDocument,
): { readonly entries: readonly HistoryEntry[]; readonly known: KnownList } {
  const read = new Map<number, readonly HistoryEntry[]>();
  const end = firstChunk + chunks;
  let first = end;
  while (first > firstChunk) {
    const chunk = parts.get(chunkKey(name, first - 1)) as readonly StoredEntry[] | undefined;
    if (chunk?.length !== CHUNK) break;
    first -= 1;
    read.set(
      first,
      chunk.map((entry) => entryFromStored(entry, fallback)),
    );
  }
  const entries: HistoryEntry[] = [];
  for (let number = first; number < end; number++) entries.push(...(read.get(number) ?? []));
  entries.push(...tail.map((entry) => entryFromStored(entry, fallback)));
  return { entries, known: { firstChunk: first, chunks: read } };
}

function chunkKey(name: ListName, number: number): string {
  return `${name}/${number}`;
}

const trees = new WeakMap<HistoryEntry, object>();

function entryToStored(entry: HistoryEntry): StoredEntry {
  const tree = trees.get(entry) ?? documentToTree(entry.document);
  return { name: entry.name, tree };
}

/** Its document is read when somebody goes back to it: a long history costs nothing on opening. */
function entryFromStored({ name, tree }: StoredEntry, fallback: WorkflowDocument): HistoryEntry {
  const { steps } = (tree as WorkflowDocument).workflow;
  if (typeof name !== 'string' || !Array.isArray(steps))
    throw new Error('An entry of the history is damaged.');
  let read: WorkflowDocument | undefined;
  const entry: HistoryEntry = {
    name,
    steps,
    get document() {
      read ??= documentOf(tree) ?? fallback;
      return read;
    },
  };
  trees.set(entry, tree);
  return entry;
}

function documentOf(tree: object): WorkflowDocument | undefined {
  const outcome = documentFromTree(tree);
  return outcome.kind === 'document' ? outcome.document : undefined;
}
