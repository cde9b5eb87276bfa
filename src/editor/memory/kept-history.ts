// Undo and redo as the storage keeps them: full chunks of entries that are written once, and a tail that is written
// with each save. So a save costs the same, however long the history is. What a chunk shares with others is stored in
// each of them: that is why it has to be worth its own copy of the document before it is closed.
import { documentFromTree, documentToTree, type WorkflowDocument } from '#document';
import { bytesBeside } from '../bytes-beside.ts';
import { type HistoryEntry, LEAST_ENTRIES } from '../document-store.ts';

/** Most entries of one chunk. */
export const CHUNK = 16;
const SMALL = 256_000; // bytes: less is no reason to close a chunk early

// What a list is given up beyond, the oldest first; but never so that fewer than LEAST_ENTRIES are left.
const MOST_ENTRIES = 64 * CHUNK;
const MOST_BYTES = 16_000_000;

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

interface Chunk {
  readonly entries: readonly HistoryEntry[];
  /** About how many it takes in the storage. */
  readonly bytes: number;
}

/** What the storage has of a list: chunks that follow each other, and the number of the first one. */
export interface KnownList {
  readonly firstChunk: number;
  readonly chunks: readonly Chunk[];
}

export const nothingKnown: KnownList = { firstChunk: 0, chunks: [] };

export interface ListChange {
  readonly stored: StoredList;
  readonly put: readonly (readonly [key: string, chunk: readonly StoredEntry[]])[];
  readonly drop: readonly string[];
  /** What the storage has once this is written. */
  readonly known: KnownList;
}

/** What has to be written of a list, where the storage has what is `known`; `current` is what the list leads to. */
export function changeOfList(
  name: ListName,
  entries: readonly HistoryEntry[],
  known: KnownList,
  current: WorkflowDocument,
): ListChange {
  const held = heldOf(entries, known);
  const { full, tail } = cut(entries.slice(held.end), current);
  const { fits, isHalfEmpty } = budget(tail);
  const candidates = [...held.chunks, ...full];
  const given = candidates.findLastIndex((chunk) => !fits(chunk));
  const kept = candidates.slice(given + 1);
  // Where a chunk is given up, what is before it is, too: the list has no gaps.
  const before = given < 0 && isHalfEmpty() ? cutBack(entries, held.from, current, fits) : [];
  const chunks = [...before, ...kept];
  const firstChunk = held.firstChunk + given + 1 - before.length;
  return {
    stored: { firstChunk, chunks: chunks.length, tail: tail.map(entryToStored) },
    put: chunks.flatMap((chunk, place) =>
      held.chunks.includes(chunk)
        ? []
        : [[chunkKey(name, firstChunk + place), chunk.entries.map(entryToStored)] as const],
    ),
    drop: known.chunks.flatMap((_, place) => {
      const number = known.firstChunk + place;
      return number < firstChunk || number >= firstChunk + chunks.length ? [chunkKey(name, number)] : [];
    }),
    known: { firstChunk, chunks },
  };
}

/** The known chunks whose entries are in the list still, and which of its places they take. */
function heldOf(entries: readonly HistoryEntry[], { firstChunk, chunks }: KnownList) {
  for (const [skipped, chunk] of chunks.entries()) {
    const from = entries.indexOf(chunk.entries[0] as HistoryEntry);
    if (from < 0) continue; // the list does not go back so far any more
    let end = from;
    const held = [];
    for (const next of chunks.slice(skipped)) {
      if (next.entries.some((entry, place) => entry !== entries[end + place])) break;
      held.push(next);
      end += next.entries.length;
    }
    if (held.length > 0) return { firstChunk: firstChunk + skipped, chunks: held, from, end };
    break;
  }
  return { firstChunk, chunks: [], from: 0, end: 0 };
}

/** Chunks are full by their entries, or when what these do not share is about as large as what each chunk repeats. */
function cut(entries: readonly HistoryEntry[], current: WorkflowDocument) {
  const isFull = fullness(current);
  const full: Chunk[] = [];
  let tail: HistoryEntry[] = [];
  for (const entry of entries) {
    tail.push(entry);
    if (!isFull(tail)) continue;
    full.push(chunkOf(tail));
    tail = [];
  }
  return { full, tail };
}

/** As many chunks before `end` as fit: an undo over many entries brings those back that the storage had given up. */
function cutBack(
  entries: readonly HistoryEntry[],
  end: number,
  current: WorkflowDocument,
  fits: (chunk: Chunk) => boolean,
): readonly Chunk[] {
  const isFull = fullness(current);
  const chunks: Chunk[] = [];
  let from = end;
  while (from > 0) {
    const part: HistoryEntry[] = [];
    while (from > 0 && !isFull(part)) {
      from -= 1;
      part.unshift(entries[from] as HistoryEntry);
    }
    const chunk = chunkOf(part);
    if (!fits(chunk)) break;
    chunks.unshift(chunk);
  }
  return chunks;
}

function fullness(current: WorkflowDocument): (entries: readonly HistoryEntry[]) => boolean {
  let size: number | undefined;
  return (entries) => {
    if (entries.length >= CHUNK) return true;
    const own = bytesOf(entries);
    if (own <= SMALL) return false;
    size ??= bytesBeside(current, undefined);
    return 2 * own >= size;
  };
}

function chunkOf(entries: readonly HistoryEntry[]): Chunk {
  const shared = entries.at(-1);
  const bytes =
    bytesOf(entries.slice(0, -1)) + (shared === undefined ? 0 : bytesBeside(treeOf(shared), undefined));
  return { entries, bytes };
}

function bytesOf(entries: readonly HistoryEntry[]): number {
  return entries.reduce((sum, { bytes }) => sum + bytes, 0);
}

function budget(tail: readonly HistoryEntry[]) {
  let count = tail.length;
  let bytes = bytesOf(tail);
  return {
    /** To be asked from the newest chunk on: each one that fits is counted. */
    fits(chunk: Chunk): boolean {
      const isMore = count + chunk.entries.length > MOST_ENTRIES || bytes + chunk.bytes > MOST_BYTES;
      if (count >= LEAST_ENTRIES && isMore) return false;
      count += chunk.entries.length;
      bytes += chunk.bytes;
      return true;
    },
    isHalfEmpty: () => count < LEAST_ENTRIES || (2 * bytes < MOST_BYTES && 2 * count < MOST_ENTRIES),
  };
}

/**
 * Throws where a part is not as `changeOfList` gives it; a chunk that is missing ends the list. `current` is the tree
 * that was stored with it.
 */
export function listFromStored(
  name: ListName,
  { firstChunk, chunks, tail }: StoredList,
  parts: ReadonlyMap<string, unknown>,
  current: object,
  fallback: WorkflowDocument,
): { readonly entries: readonly HistoryEntry[]; readonly known: KnownList } {
  const read: Chunk[] = [];
  let first = firstChunk + chunks;
  while (first > firstChunk) {
    const chunk = parts.get(chunkKey(name, first - 1)) as readonly StoredEntry[] | undefined;
    if (chunk === undefined || chunk.length === 0) break;
    first -= 1;
    const entries = entriesFromStored(chunk, undefined, fallback);
    read.unshift({ entries, bytes: bytesOf(entries) });
  }
  const entries = [...read.flatMap((chunk) => chunk.entries), ...entriesFromStored(tail, current, fallback)];
  return { entries, known: { firstChunk: first, chunks: read } };
}

function chunkKey(name: ListName, number: number): string {
  return `${name}/${number}`;
}

const trees = new WeakMap<HistoryEntry, object>();

function treeOf(entry: HistoryEntry): object {
  return trees.get(entry) ?? documentToTree(entry.document);
}

function entryToStored(entry: HistoryEntry): StoredEntry {
  return { name: entry.name, tree: treeOf(entry) };
}

/** `next` is the tree that the last one shares parts with. */
function entriesFromStored(
  stored: readonly StoredEntry[],
  next: object | undefined,
  fallback: WorkflowDocument,
): readonly HistoryEntry[] {
  return stored.map((entry, place) => entryFromStored(entry, stored[place + 1]?.tree ?? next, fallback));
}

/** Its document is read when somebody goes back to it: a long history costs nothing on opening. */
function entryFromStored(
  { name, tree }: StoredEntry,
  next: object | undefined,
  fallback: WorkflowDocument,
): HistoryEntry {
  const { steps } = (tree as WorkflowDocument).workflow;
  if (typeof name !== 'string' || !Array.isArray(steps))
    throw new Error('An entry of the history is damaged.');
  let read: WorkflowDocument | undefined;
  const entry: HistoryEntry = {
    name,
    steps,
    bytes: bytesBeside(tree, next),
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
