// Everything about keeping documents on this device that the first screen does without.
import { type DocumentFailure, parseDocument, type StepLibrary, type WorkflowDocument } from '#document';
import { deviceStorage, type Editor, type EditorMemory, type KnownMemory, recallMemory } from '#editor';
import type { DocumentLibrary } from '#features/documents';
import { createDatabase, createDocumentStorage, type SaveState, type StorageTrouble } from '#persistence';
import { describeKeptApart, describeRebased } from '#wording';
import { type Autosave, createAutosave, type ReadDocument } from './autosave.ts';
import { createChanges } from './changes.ts';
import { createLibrary } from './library.ts';
import { findRescue } from './rescue.ts';

/** A document as it was left, and what saving it goes on from. */
export interface OpenedDocument {
  readonly kind: 'opened';
  readonly document: WorkflowDocument;
  readonly memory: EditorMemory | undefined;
  /** Absent for one that is not stored yet. */
  readonly left: LeftOff | undefined;
}

interface LeftOff {
  /** What is opened is not what is stored, but follows it. */
  readonly rescued: boolean;
  readonly revision: number;
  readonly changedAt: number;
  readonly known: KnownMemory | undefined;
}

export type OpenOutcome =
  | OpenedDocument
  | { readonly kind: 'missing' }
  /** It is kept as it is; `text` is what is stored. */
  | {
      readonly kind: 'refused';
      readonly name: string;
      readonly failure: DocumentFailure;
      readonly text: string;
    }
  | StorageTrouble;

interface Beginning {
  readonly editor: Editor;
  readonly id: string;
  /** Absent for a document that is not stored yet. */
  readonly left?: LeftOff | undefined;
  readonly tell: (state: SaveState) => void;
  readonly onGone: () => void;
}

export interface Saving {
  readonly library: DocumentLibrary;
  open(id: string): Promise<OpenOutcome>;
  /** From now on, what the editor holds is saved. */
  begin(beginning: Beginning): Autosave;
  autosaveOf(editor: Editor): Autosave | undefined;
}

interface SavingParts {
  readonly library: StepLibrary;
  /** The editors of this tab. */
  readonly editorOf: (id: string) => Editor | undefined;
  readonly forget: (id: string) => void;
  readonly freshId: () => string;
  /** Makes it a workflow of the person's own. */
  readonly keep: (document: WorkflowDocument) => void;
}

export function createSaving({ library, editorOf, forget, freshId, keep }: SavingParts): Saving {
  const now = () => Date.now();
  const storage = createDocumentStorage(createDatabase(), now);
  const last = deviceStorage();
  const changes = createChanges(
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('slotflow.documents'),
  );
  const autosaves = new Map<Editor, Autosave>();
  const flushAll = () => {
    for (const autosave of autosaves.values()) void autosave.flush();
  };
  window.addEventListener('pagehide', () => {
    for (const autosave of autosaves.values()) autosave.rescue();
    flushAll();
  });
  window.document.addEventListener('visibilitychange', () => {
    if (window.document.visibilityState === 'hidden') flushAll();
  });
  let asked = false;

  /** Undefined where there is none, or where it says what is stored already. */
  function readRescue(id: string, revision: number, stored?: string): WorkflowDocument | undefined {
    const text = findRescue(last, id, revision);
    if (text === undefined || text === stored) return undefined;
    const read = parseDocument(text);
    return read.kind === 'document' ? read.document : undefined;
  }

  /** The page was left before its first save. */
  function rescuedNew(id: string): OpenedDocument | undefined {
    const document = readRescue(id, 0);
    return document === undefined
      ? undefined
      : { kind: 'opened', document, memory: undefined, left: undefined };
  }

  /** Of an open one: that it was deleted elsewhere keeps nobody from going on with it here. */
  async function readStored(id: string): Promise<ReadDocument | undefined> {
    const outcome = await storage.load(id, true);
    if (outcome.kind !== 'stored') return undefined;
    const { row, text, parts } = outcome;
    const read = parseDocument(text);
    if (read.kind !== 'document') return undefined;
    const { document, memory, known } = recallMemory(parts, read.document, library);
    const history = memory?.history ?? { past: [], future: [] };
    return {
      revision: row.revision,
      changedAt: row.changedAt,
      document,
      history,
      runs: memory?.runs,
      known,
    };
  }

  const saving = {
    async open(id: string): Promise<OpenOutcome> {
      const outcome = await storage.load(id);
      if (outcome.kind === 'missing') return rescuedNew(id) ?? outcome;
      if (outcome.kind !== 'stored') return outcome;
      const { row, text, parts } = outcome;
      const read = parseDocument(text);
      if (read.kind !== 'document') return { kind: 'refused', name: row.name, failure: read, text };
      const { document, memory, known } = recallMemory(parts, read.document, library);
      const rescue = readRescue(id, row.revision, text);
      const left = { revision: row.revision, changedAt: row.changedAt, known, rescued: rescue !== undefined };
      if (rescue === undefined) return { kind: 'opened', document, memory, left };
      const past = [...(memory?.history.past ?? []), { name: 'Last change before leaving', document }];
      const following = { scenario: '', ...memory, history: { past, future: [] } };
      return { kind: 'opened', document: rescue, memory: following, left };
    },
    begin({ editor, id, left, tell, onGone }: Beginning): Autosave {
      if (left === undefined && !asked) {
        asked = true;
        // Where the browser says no, it may clear the storage when the disk is full; it is asked again another day.
        void navigator.storage?.persist?.().catch(() => false);
      }
      const autosave = createAutosave({
        editor,
        id,
        storage,
        revision: left?.revision ?? 0,
        changedAt: left?.changedAt ?? now(),
        known: left?.known,
        rescued: left?.rescued ?? true, // of a new one it was the last sign
        last,
        now,
        tell,
        onSaved: (revision) => {
          const running = editor.runs.getState().phase.kind === 'running';
          changes.tell({ id, revision, running });
        },
        read: () => readStored(id),
        keepApart(document) {
          keep({ ...document, name: `${document.name} (other tab)` });
          editor.session.notify(describeKeptApart(`${document.name} (other tab)`));
        },
        onRebased: () => editor.session.notify(describeRebased()),
        onGone,
      });
      const stop = changes.listen((change, elsewhere) => {
        if (!elsewhere || change.id !== id || change.revision === undefined || change.running) return;
        autosave.savedElsewhere(change.revision);
      });
      const listed: Autosave = {
        ...autosave,
        end() {
          stop();
          autosave.end();
          autosaves.delete(editor);
        },
      };
      autosaves.set(editor, listed);
      return listed;
    },
    autosaveOf: (editor: Editor) => autosaves.get(editor),
  };
  const parts = { library, storage, changes, saving, editorOf, forget, freshId };
  return { ...saving, library: createLibrary(parts) };
}
