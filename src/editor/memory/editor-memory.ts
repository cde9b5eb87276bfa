// What an editor knows besides the document, kept so that a reload goes on as if nothing had happened: undo and redo,
// the chosen scenario, and the runs with their results. A storage keeps it in named parts, of which few change at once.
import {
  documentFromTree,
  documentToText,
  documentToTree,
  type StepLibrary,
  type WorkflowDocument,
} from '#document';
import type { Editor } from '../create-editor.ts';
import type { DocumentHistory } from '../document-store.ts';
import type { RunState } from '../run-state.ts';
import type { Packed } from '../wire/pack.ts';
import {
  changeOfList,
  type KnownList,
  listFromStored,
  nothingKnown,
  type StoredList,
} from './kept-history.ts';
import { runsSize } from './runs-size.ts';
import { runsFromStored, runsToStored } from './runs-to-stored.ts';

export interface EditorMemory {
  readonly scenario: string;
  readonly history: DocumentHistory;
  /** Absent where they were too large to keep. */
  readonly runs?: RunState;
}

/** What a storage has of an editor; only `createMemoryWriter` looks into it. */
export interface KnownMemory {
  readonly past: KnownList;
  readonly future: KnownList;
  readonly runs: RunState | undefined;
}

const nothing: KnownMemory = { past: nothingKnown, future: nothingKnown, runs: undefined };

/** For structured cloning, by name; `recallMemory` reads them. */
type MemoryParts = ReadonlyMap<string, unknown>;

/** Raised when what follows changes: what an earlier version kept is then left aside, never misread. */
const FORM = 1;
const LARGEST = 32 * 1024 * 1024; // bytes of values

const HEAD = 'head';
const RUNS_PART = 'runs';

interface StoredHead {
  readonly form: typeof FORM;
  readonly scenario: string;
  readonly current: object;
  readonly past: StoredList;
  readonly future: StoredList;
}

/** Parts that a storage without room is spared, in the order in which they are missed: each spares those before it, too. */
export const SPARED = ['nothing', 'runs', 'history', 'memory'] as const;

type Spared = (typeof SPARED)[number];

interface MemoryChange {
  readonly put: MemoryParts;
  readonly drop: readonly string[];
  /** What is not kept; `large-runs`: the runs' values are too large for any storage. */
  readonly leftOut: Spared | 'large-runs';
  /** To be called when it has been written: the next change begins there. */
  readonly written: () => void;
}

export interface MemoryWriter {
  /** `now` in epoch milliseconds: a run under way is kept as one that was stopped then. */
  change(now: number, spared?: Spared): MemoryChange;
  /** What the storage had is gone: the next change is all there is. */
  beginAnew(): void;
}

/** Tells what of an editor has to be written; `known` is what the storage has already. */
export function createMemoryWriter(
  { documents, session, runs }: Pick<Editor, 'documents' | 'session' | 'runs'>,
  known: KnownMemory = nothing,
): MemoryWriter {
  let last = known;
  return {
    change(now, spared = 'nothing') {
      const { current, past, future } = documents.getState();
      const known = runs.getState();
      const sparesHistory = spared === 'history' || spared === 'memory';
      const pastChange = changeOfList('past', sparesHistory ? [] : past, last.past, current);
      const futureChange = changeOfList('future', sparesHistory ? [] : future, last.future, current);
      const put = new Map<string, unknown>();
      const drop = [...pastChange.drop, ...futureChange.drop];
      if (spared === 'memory') drop.push(HEAD);
      else {
        const head: StoredHead = {
          form: FORM,
          scenario: session.getState().scenario,
          current: documentToTree(current),
          past: pastChange.stored,
          future: futureChange.stored,
        };
        put.set(HEAD, head);
      }
      for (const [key, chunk] of [...pastChange.put, ...futureChange.put]) put.set(key, chunk);
      const leftOut = spared === 'nothing' && runsSize(known) > LARGEST ? 'large-runs' : spared;
      if (leftOut !== 'nothing') drop.push(RUNS_PART);
      else if (known !== last.runs) put.set(RUNS_PART, runsToStored(known, now));
      return {
        put,
        drop,
        leftOut,
        written() {
          const stored = leftOut === 'nothing' ? known : undefined;
          last = { past: pastChange.known, future: futureChange.known, runs: stored };
        },
      };
    },
    beginAnew() {
      last = nothing;
    },
  };
}

export interface Recalled {
  /** Equal to the one that was given; it shares its parts with those of the latest history. */
  readonly document: WorkflowDocument;
  readonly memory?: EditorMemory;
  readonly known?: KnownMemory;
}

/** What is not as this version keeps it is left aside: the document opens in any case. */
export function recallMemory(parts: MemoryParts, document: WorkflowDocument, library: StepLibrary): Recalled {
  const head = parts.get(HEAD) as StoredHead | undefined;
  if (head?.form !== FORM) return { document };
  const stored = parts.get(RUNS_PART) as Packed<unknown> | undefined;
  const runs = recall(() => (stored === undefined ? undefined : runsFromStored(stored, library)));
  const recalled = recall(() => recallHistory(head, parts, document));
  return {
    document: recalled?.current ?? document,
    memory: {
      scenario: String(head.scenario),
      history: recalled?.history ?? { past: [], future: [] },
      ...(runs === undefined ? {} : { runs }),
    },
    known: {
      past: recalled?.past ?? nothingKnown,
      future: recalled?.future ?? nothingKnown,
      runs,
    },
  };
}

/** Undefined where the history belongs to another state of the document, as after a save without it. */
function recallHistory(head: StoredHead, parts: MemoryParts, document: WorkflowDocument) {
  const outcome = documentFromTree(head.current);
  if (outcome.kind !== 'document') return undefined;
  const current = outcome.document;
  if (documentToText(current) !== documentToText(document)) return undefined;
  const past = listFromStored('past', head.past, parts, head.current, current);
  const future = listFromStored('future', head.future, parts, head.current, current);
  const history: DocumentHistory = { past: past.entries, future: future.entries };
  return { current, history, past: past.known, future: future.known };
}

/** A border: what is stored may come from another version, or be damaged, in any way. */
function recall<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
