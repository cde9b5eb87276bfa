import { documentToText, type WorkflowDocument } from '#document';
import { createMemoryWriter, type Editor, type KnownMemory } from '#editor';
import type { DocumentStorage, SaveOutcome, SaveState } from '#persistence';
import { dropRescue, keepRescue, type RescueStorage } from './rescue.ts';
import { createSummary } from './summarize.ts';

interface AutosaveParts {
  readonly editor: Editor;
  /** Of the document in the storage. */
  readonly id: string;
  readonly storage: Pick<DocumentStorage, 'save'>;
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
  /** What the storage had of it is gone, by the browser's doing: it is about to be saved anew. */
  readonly onGone: () => void;
}

export interface Autosave {
  /** Saves at once what is not saved yet; ends when that is done, or did not work. */
  flush(): Promise<void>;
  /** The page is about to go: what is not saved yet is put where the next visit finds it. */
  rescue(): void;
}

const QUIET = 300; // ms without a change after which it is saved
const LONGEST = 700; // ms from the first change on, however many follow
const AGAIN = 5_000; // ms after which a save that did not work is tried again

/** Saves what an editor holds soon after each change of it. */
export function createAutosave({
  editor,
  id,
  storage,
  revision: first,
  changedAt: changed,
  known,
  rescued = false,
  last,
  now,
  tell,
  onGone,
}: AutosaveParts): Autosave {
  const { documents, session, runs } = editor;
  const writer = createMemoryWriter(editor, known);
  const summarize = createSummary(editor);
  let revision = first;
  let changedAt = changed;
  let written: { readonly document: WorkflowDocument; readonly text: string } | undefined;
  let stored = first === 0 || rescued ? undefined : documents.getState().current;
  let dirty = false;
  let endangered = rescued; // a rescue may be there
  let since = 0; // when what is not saved yet began
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<void> = Promise.resolve();

  function wait(milliseconds: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), milliseconds);
  }

  function touch() {
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

  async function save() {
    if (!dirty) return;
    clearTimeout(timer);
    dirty = false;
    const { current } = documents.getState();
    const { put, drop, withoutRuns, written: noteWritten } = writer.change(now());
    const outcome = await storage.save({
      id,
      follows: revision,
      summary: summarize(changedAt),
      text: textOf(current),
      put,
      drop,
    });
    if (outcome.kind === 'saved') {
      noteWritten();
      stored = current;
      revision = outcome.revision;
      if (endangered) dropRescue(last, id);
      endangered = false;
      if (!dirty) tell({ kind: 'saved', withoutRuns });
    } else if (outcome.kind === 'gone') {
      writer.beginAnew();
      revision = 0;
      dirty = true;
      onGone();
      await save();
    } else {
      refuse(outcome);
    }
  }

  function refuse(outcome: Exclude<SaveOutcome, { kind: 'saved' | 'gone' }>) {
    dirty = true;
    since = now();
    const trouble = outcome.kind === 'conflict' ? ({ kind: 'saving-conflict' } as const) : outcome;
    tell({ kind: 'not-saved', trouble });
    wait(AGAIN);
  }

  function flush(): Promise<void> {
    queue = queue.then(save);
    return queue;
  }

  documents.subscribe(({ current }, { current: before }) => {
    if (current !== before) changedAt = now();
    touch();
  });
  session.subscribe((state, before) => {
    if (state.scenario !== before.scenario) touch();
  });
  runs.subscribe(touch);
  if (first === 0 || rescued) touch();
  return {
    flush,
    rescue() {
      const { current } = documents.getState();
      if (current === stored) return;
      endangered = true;
      keepRescue(last, id, { follows: revision, text: textOf(current) });
    },
  };
}
