// Everything about keeping documents on this device that the first screen does without.
import { type DocumentFailure, parseDocument, type StepLibrary, type WorkflowDocument } from '#document';
import {
  createEntry,
  deviceStorage,
  type Editor,
  type EditorMemory,
  type KnownMemory,
  recallMemory,
} from '#editor';
import type { DocumentLibrary, DocumentVersions } from '#features/documents';
import {
  createDatabase,
  createDocumentStorage,
  createFileStorage,
  createVersionStorage,
  type DocumentSave,
  type SavedFile,
  type SaveState,
  type StorageTrouble,
} from '#persistence';
import { describeKeptApart, describeRebased } from '#wording';
import { type Autosave, createAutosave, type ReadDocument } from './autosave.ts';
import { createChanges } from './changes.ts';
import { createLibrary } from './library.ts';
import { recordVersions, type VersionRecorder } from './record-versions.ts';
import { dropRescue, findRescue, rescuedIds } from './rescue.ts';

/** A document as it was left, and what saving it goes on from. */
export interface OpenedDocument {
  readonly kind: 'opened';
  readonly document: WorkflowDocument;
  readonly memory: EditorMemory | undefined;
  /** Absent for one that is not stored yet. */
  readonly left: LeftOff | undefined;
  /** Where it was opened from, or saved to last. */
  readonly file: SavedFile | undefined;
}

interface LeftOff {
  /** What is opened is not what is stored, but follows it. */
  readonly rescued: boolean;
  /** What an earlier visit could not save, under this name: another tab had saved since. */
  readonly keptApart: string | undefined;
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
  /** Where the document is saved to from now on. */
  keepFile(id: string, file: SavedFile): Promise<void>;
  /** What the editor's document was earlier. */
  versionsOf(editor: Editor, id: string): DocumentVersions;
}

interface SavingParts {
  readonly library: StepLibrary;
  /** The editors of this tab. */
  readonly editorOf: (id: string) => Editor | undefined;
  readonly forget: (id: string) => void;
  readonly freshId: () => string;
  /** Makes it a workflow of the person's own. */
  readonly keep: (document: WorkflowDocument) => void;
  /** The browser's, where none is given. */
  readonly indexedDB?: IDBFactory;
}

export function createSaving({ library, editorOf, forget, freshId, keep, indexedDB }: SavingParts): Saving {
  const now = () => Date.now();
  const database = createDatabase(indexedDB);
  const storage = createDocumentStorage(database, now);
  const versions = createVersionStorage(database);
  const files = createFileStorage(database);
  const last = deviceStorage();
  const changes = createChanges(
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('slotflow.documents'),
  );
  const autosaves = new Map<Editor, Autosave>();
  const recorders = new WeakMap<Editor, VersionRecorder>();
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

  function documentIn(text: string): WorkflowDocument | undefined {
    const read = parseDocument(text);
    return read.kind === 'document' ? read.document : undefined;
  }

  /** The page was left before its first save. */
  function rescuedNew(id: string): OpenedDocument | undefined {
    const found = findRescue(last, id, undefined);
    const document = found.kind === 'goes-on' ? documentIn(found.text) : undefined;
    return document === undefined
      ? undefined
      : { kind: 'opened', document, memory: undefined, left: undefined, file: undefined };
  }

  /** Makes it a workflow of its own, and gives what that is called. */
  function keepBeside(document: WorkflowDocument): string {
    const name = `${document.name} (other tab)`;
    keep({ ...document, name });
    return name;
  }

  /** What documents were earlier makes room for what they are. */
  async function save(given: DocumentSave) {
    const outcome = await storage.save(given);
    if (outcome.kind !== 'storage-full') return outcome;
    const room = await versions.makeRoom();
    return room.kind === 'room' && room.dropped > 0 ? storage.save(given) : outcome;
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
      const [outcome, stored] = await Promise.all([storage.load(id), files.find(id)]);
      if (outcome.kind === 'missing') return rescuedNew(id) ?? outcome;
      if (outcome.kind !== 'stored') return outcome;
      const { row, text, parts } = outcome;
      const read = parseDocument(text);
      if (read.kind !== 'document') return { kind: 'refused', name: row.name, failure: read, text };
      const { document, memory, known } = recallMemory(parts, read.document, library);
      const found = findRescue(last, id, { revision: row.revision, text });
      const rescue = found.kind === 'goes-on' ? documentIn(found.text) : undefined;
      const beside = found.kind === 'apart' ? documentIn(found.text) : undefined;
      const left = {
        revision: row.revision,
        changedAt: row.changedAt,
        known,
        rescued: rescue !== undefined,
        keptApart: beside && keepBeside(beside),
      };
      const file = stored.kind === 'file' ? stored.file : undefined;
      if (rescue === undefined) {
        dropRescue(last, id);
        return { kind: 'opened', document, memory, left, file };
      }
      const past = [
        ...(memory?.history.past ?? []),
        createEntry('Last change before leaving', document, rescue),
      ];
      const following = { scenario: '', ...memory, history: { past, future: [] } };
      return { kind: 'opened', document: rescue, memory: following, left, file };
    },
    begin({ editor, id, left, tell, onGone }: Beginning): Autosave {
      if (left === undefined && !asked) {
        asked = true;
        // Where the browser says no, it may clear the storage when the disk is full; it is asked again another day.
        void navigator.storage?.persist?.().catch(() => false);
      }
      const recorder = recordVersions({ editor, id, versions, isNew: left === undefined, now });
      recorders.set(editor, recorder);
      const autosave = createAutosave({
        editor,
        id,
        storage: { save },
        revision: left?.revision ?? 0,
        changedAt: left?.changedAt ?? now(),
        known: left?.known,
        rescued: left?.rescued ?? true, // of a new one it was the last sign
        last,
        now,
        tell,
        onSaved: (revision) => {
          const running = editor.runs.isRunning();
          changes.tell({ id, revision, running });
          void recorder.write();
        },
        read: () => readStored(id),
        isDeleted: async () => (await storage.load(id)).kind === 'missing',
        keepApart: (document) => editor.session.notify(describeKeptApart(keepBeside(document))),
        onRebased: () => editor.session.notify(describeRebased()),
        onGone,
      });
      if (left?.keptApart !== undefined) editor.session.notify(describeKeptApart(left.keptApart));
      const stop = changes.listen((change, elsewhere) => {
        if (!elsewhere || (change.id ?? id) !== id || change.running) return;
        if (change.revision === undefined) autosave.lookAgain();
        else autosave.savedElsewhere(change.revision);
      });
      const listed: Autosave = {
        ...autosave,
        end() {
          stop();
          recorder.end();
          autosave.end();
          autosaves.delete(editor);
        },
      };
      autosaves.set(editor, listed);
      return listed;
    },
    autosaveOf: (editor: Editor) => autosaves.get(editor),
    async keepFile(id: string, file: SavedFile) {
      await files.keep(id, file); // where that does not work, it is known for as long as the page lives
    },
    versionsOf: (editor: Editor, id: string): DocumentVersions => ({
      async list() {
        await autosaves.get(editor)?.flush();
        const recorder = recorders.get(editor);
        await recorder?.write();
        const outcome = await versions.list(id);
        return outcome.kind === 'list' ? { ...outcome, missed: recorder?.trouble() } : outcome;
      },
      read: versions.read,
    }),
  };
  const rescues = { ids: () => rescuedIds(last), drop: (id: string) => dropRescue(last, id) };
  const parts = { library, storage, versions, changes, saving, editorOf, forget, rescues, freshId };
  return { ...saving, library: createLibrary(parts) };
}
