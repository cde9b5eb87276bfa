import { documentToText, type WorkflowDocument } from '#document';
import {
  createMemoryWriter,
  type DocumentHistory,
  type Edit,
  type Editor,
  type KnownMemory,
  type RunState,
} from '#editor';
import { type DocumentStorage, type SaveOutcome, type SaveState, troubleOf } from '#persistence';
import { createFittingSave } from './fitting-save.ts';
import { type Rebase, rebase } from './rebase.ts';
import { dropRescue, keepRescue, type RescueStorage } from './rescue.ts';
import { createSummary } from './summarize.ts';

/** What is stored, ready to be taken over. */
export interface ReadDocument {
  readonly revision: number;
  readonly changedAt: number;
  readonly document: WorkflowDocument;
  readonly history: DocumentHistory;
  readonly runs: RunState | undefined;
  readonly known: KnownMemory | undefined;
}

interface AutosaveParts {
  readonly editor: Editor;
  /** Of the document in the storage. */
  readonly id: string;
  readonly storage: Pick<DocumentStorage, 'save'>;
  /** What the storage has now; undefined where it cannot be read. */
  readonly read: () => Promise<ReadDocument | undefined>;
  /** Whether it is not among what is stored any more. */
  readonly isDeleted: () => Promise<boolean>;
  /** Another tab's edits and this one's do not go together: this one's state becomes a workflow of its own. */
  readonly keepApart: (document: WorkflowDocument) => void;
  /** This tab's latest edits were made again on another tab's state. */
  readonly onRebased: () => void;
  /** The revision that the editor began with; 0 for a document that the storage does not have. */
  readonly revision: number;
  /** When the document became what it is, in epoch milliseconds. */
  readonly changedAt: number;
  /** What the storage has of the editor's memory already. */
  readonly known?: KnownMemory | undefined;
  /** What is opened is not what is stored, but what an earlier visit could not save any more. */
  readonly rescued?: boolean;
  /** Where a page that goes puts what it cannot save any more. */
  readonly last?: RescueStorage | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly tell: (state: SaveState) => void;
  readonly onSaved?: (revision: number) => void;
  /** What the storage had of it is gone, by the browser's doing: it is about to be saved anew. */
  readonly onGone: () => void;
}

export interface Autosave {
  /** Another tab saved this revision. */
  savedElsewhere(revision: number): void;
  /** Another tab may have deleted it, or brought it back. */
  lookAgain(): void;
  /** From now on it is not saved yet, even where nothing was changed. */
  touch(): void;
  /** Saves at once what is not saved yet; ends when that is done, or did not work. */
  flush(): Promise<void>;
  /** The page is about to go: what is not saved yet is put where the next visit finds it. */
  rescue(): void;
  /** From now on, nothing is saved. */
  end(): void;
}

const QUIET = 300; // ms without a change after which it is saved
const LONGEST = 700; // ms from the first change on, however many follow
const AGAIN = 5_000; // ms after which a save that did not work is tried again
const MORE = 30_000; // ms after which what there was no room for is tried again

/** A save that may have come through, though the storage never said so. */
interface Attempt {
  readonly document: WorkflowDocument;
  /** So many of the pending edits are in it. */
  readonly edits: number;
}

/** Saves what an editor holds soon after each change of it. */
export function createAutosave({
  editor,
  id,
  storage,
  read,
  isDeleted,
  keepApart,
  onRebased,
  revision: first,
  changedAt: changed,
  known,
  rescued = false,
  last,
  now,
  tell,
  onSaved,
  onGone,
}: AutosaveParts): Autosave {
  const { documents, session, runs } = editor;
  let writer = createMemoryWriter(editor, known);
  const summarize = createSummary(editor);
  const fitting = createFittingSave({ storage, now });
  let revision = first;
  let changedAt = changed;
  let written: { readonly document: WorkflowDocument; readonly text: string } | undefined;
  let stored = first === 0 || rescued ? undefined : documents.getState().current;
  let storedRuns = runs.getState();
  let underway: string | undefined; // the text that is being saved
  let pending: readonly (Edit | 'moved')[] = [];
  let unanswered: readonly Attempt[] = []; // since the last save that was answered
  let dirty = false;
  let kept: SaveState = { kind: 'saved', leftOut: 'nothing' };
  let deleted = false; // as far as was told
  let endangered = rescued; // a rescue may be there
  let since = 0; // when what is not saved yet began
  let adopting = false;
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let moreTimer: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<void> = Promise.resolve();

  function wait(milliseconds: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), milliseconds);
  }

  function touch() {
    if (adopting) return;
    if (!dirty) {
      dirty = true;
      since = now();
      tell({ kind: 'saving' });
    }
    wait(Math.max(0, Math.min(QUIET, since + LONGEST - now())));
  }

  function textOf(document: WorkflowDocument): string {
    if (written?.document !== document) written = { document, text: documentToText(document) };
    return written.text;
  }

  /** `more`: what there was no room for, even where nothing was changed since. */
  async function save(more = false) {
    const unchanged = !dirty;
    if (ended || (unchanged && !more)) return;
    clearTimeout(timer);
    clearTimeout(moreTimer);
    dirty = false;
    const { current } = documents.getState();
    const known = runs.getState();
    const saving = pending.length;
    const text = textOf(current);
    const document = { id, follows: revision, summary: summarize(changedAt), text };
    underway = text;
    const { outcome, leftOut } = await (unchanged ? fitting.saveMore : fitting.save)(document, writer);
    underway = undefined;
    if (outcome.kind === 'saved') {
      stored = current;
      storedRuns = known;
      pending = pending.slice(saving);
      unanswered = [];
      onSaved?.(revision + 1);
      revision = outcome.revision;
      if (endangered) dropRescue(last, id);
      endangered = false;
      deleted = false;
      kept = { kind: 'saved', leftOut };
      if (!dirty) tell(kept);
      if (leftOut !== 'nothing' && leftOut !== 'large-runs') hopeForMore();
    } else if (ended) {
      return;
    } else if (outcome.kind === 'conflict' && (await catchUp())) {
      dirty = true;
      await save();
    } else if (outcome.kind === 'gone') {
      writer.beginAnew();
      revision = 0;
      dirty = true;
      onGone();
      await save();
    } else if (unchanged) {
      hopeForMore(); // what could be saved is saved
    } else {
      if (outcome.kind === 'storage-silent' && unanswered.at(-1)?.document !== current)
        unanswered = [...unanswered, { document: current, edits: saving }];
      refuse(outcome);
    }
  }

  function hopeForMore() {
    if (ended) return;
    moreTimer = setTimeout(() => void inTurn(() => save(true)), MORE);
  }

  /** What is stored is this tab's own: the answer came too late. */
  function cameThrough(found: ReadDocument): boolean {
    if (found.revision !== revision + 1 || unanswered.length === 0) return false;
    const text = documentToText(found.document);
    const own = unanswered.find(({ document }) => documentToText(document) === text);
    if (own === undefined) return false;
    revision = found.revision;
    stored = own.document;
    pending = pending.slice(own.edits);
    unanswered = [];
    writer = createMemoryWriter(editor, found.known);
    return true;
  }

  function decide(mine: WorkflowDocument, theirs: WorkflowDocument): Rebase {
    if (mine === stored) return { kind: 'edits', edits: [] };
    if (stored !== undefined) return rebase(theirs, pending);
    // What this tab opened was never stored, so that no edits lead to it.
    return textOf(mine) === documentToText(theirs) ? { kind: 'edits', edits: [] } : { kind: 'apart' };
  }

  /** Takes over what another tab has saved since, and makes this one's edits again on it. */
  async function catchUp(): Promise<boolean> {
    const found = await read();
    // A lower one is there where the storage was cleared, and another tab has begun anew.
    if (found === undefined || found.revision === revision) return false;
    if (cameThrough(found)) return true;
    const mine = documents.getState().current;
    const decision = decide(mine, found.document);
    const sameRuns = runs.getState() === storedRuns;
    adopting = true;
    editor.adopt(found.document, found.history, sameRuns ? found.runs : undefined);
    adopting = false;
    revision = found.revision;
    changedAt = found.changedAt;
    stored = found.document;
    if (sameRuns) storedRuns = runs.getState();
    writer = createMemoryWriter(editor, found.known);
    pending = [];
    unanswered = [];
    deleted = false;
    kept = { kind: 'saved', leftOut: 'nothing' };
    dirty = !sameRuns;
    if (decision.kind === 'apart') keepApart(mine);
    else if (decision.edits.length > 0) {
      for (const edit of decision.edits) documents.apply(edit);
      onRebased();
    }
    if (dirty) touch();
    else {
      clearTimeout(timer);
      tell(kept);
    }
    return true;
  }

  function refuse(outcome: Exclude<SaveOutcome, { kind: 'saved' | 'gone' }>) {
    if (ended) return;
    dirty = true;
    since = now();
    const trouble = outcome.kind === 'conflict' ? ({ kind: 'saving-conflict' } as const) : outcome;
    tell({ kind: 'not-saved', trouble });
    wait(AGAIN);
  }

  /** One after the other. What goes wrong in an unforeseen way is told, and must not keep what follows from saving. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    queue = queue.then(work).catch((thrown: unknown) => refuse(troubleOf(thrown)));
    return queue;
  }

  const flush = () => inTurn(save);

  const listening = [
    documents.subscribe(({ current }, { current: before }) => {
      if (current !== before && !adopting) changedAt = now();
      touch();
    }),
    session.subscribe((state, before) => {
      if (state.scenario !== before.scenario) touch();
    }),
    runs.subscribe((state, before) => {
      if (!isProgress(state, before)) touch();
    }),
    documents.listen((change) => {
      pending = [...pending, change];
    }),
  ];
  if (first === 0 || rescued) touch();
  return {
    flush,
    savedElsewhere(next) {
      void inTurn(async () => {
        if (next !== revision && (await catchUp()) && dirty) await save();
      });
    },
    lookAgain() {
      void inTurn(async () => {
        const found = await isDeleted();
        if (ended || dirty || found === deleted) return; // what is not saved yet brings it back
        deleted = found;
        tell(deleted ? { kind: 'deleted' } : kept);
      });
    },
    touch,
    rescue() {
      const { current } = documents.getState();
      if (current === stored) return;
      endangered = true;
      keepRescue(last, id, { follows: revision, text: textOf(current), underway });
    },
    end() {
      ended = true;
      for (const stop of listening) stop();
      clearTimeout(timer);
      clearTimeout(moreTimer);
      dirty = false;
    },
  };
}

/** A step that says how far it is leaves nothing that is kept: else, a long run would be saved all the time. */
function isProgress({ phase, log }: RunState, { phase: before, log: earlier }: RunState): boolean {
  if (phase.kind !== 'running' || before.kind !== 'running') return false;
  return log === earlier && phase.receipts.length === before.receipts.length;
}
