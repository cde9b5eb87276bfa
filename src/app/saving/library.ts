// What is done with workflows from outside of them. One that is open is changed in its editor; another one is opened
// for that without being shown, so that its history knows of it.
import type { StepLibrary, WorkflowDocument } from '#document';
import { createEditor, type Editor, type EditorMemory, type EngineClient, renameDocument } from '#editor';
import type { DocumentLibrary, LibraryOutcome } from '#features/documents';
import type { DocumentStorage, SaveState, StorageTrouble, VersionStorage } from '#persistence';
import type { Changes } from './changes.ts';
import type { Saving } from './saving.ts';

interface LibraryParts {
  readonly library: StepLibrary;
  readonly storage: DocumentStorage;
  readonly versions: Pick<VersionStorage, 'size'>;
  readonly changes: Changes;
  readonly saving: Pick<Saving, 'open' | 'begin' | 'autosaveOf'>;
  /** The editors of this tab. */
  readonly editorOf: (id: string) => Editor | undefined;
  readonly forget: (id: string) => void;
  /** What pages that were left could not save any more. */
  readonly rescues: { readonly ids: () => readonly string[]; readonly drop: (id: string) => void };
  readonly freshId: () => string;
}

const LINGERS = 7 * 86_400_000; // ms for which what was deleted can still be brought back

/** Nothing runs in what is not shown. */
const noEngine: EngineClient = {
  run: () => Promise.resolve({ kind: 'stopped' }),
  stop: () => undefined,
  dispose: () => undefined,
};

export function createLibrary(parts: LibraryParts): DocumentLibrary {
  const { library, storage, versions, changes, saving, editorOf, forget, rescues, freshId } = parts;

  const told = async (id: string, work: Promise<StorageTrouble | { readonly kind: 'done' }>) => {
    const outcome = await work;
    if (outcome.kind === 'done') changes.tell({ id });
    return outcome;
  };

  /** Saves what the work leaves, and gives what became of that. */
  async function saveIn(
    editor: Editor,
    id: string,
    left: Parameters<Saving['begin']>[0]['left'],
    work: () => void,
  ) {
    let last: SaveState = { kind: 'not-yet' };
    const autosave = saving.begin({
      editor,
      id,
      left,
      tell: (state) => {
        last = state;
      },
      onGone: () => undefined,
    });
    work();
    await autosave.flush();
    autosave.end();
    const outcome = last as SaveState; // the compiler does not see that it was told
    return outcome.kind === 'not-saved' ? outcome.trouble : ({ kind: 'done' } as const);
  }

  function keep(document: WorkflowDocument, memory: EditorMemory | undefined): Promise<LibraryOutcome> {
    const editor = createEditor({ document, library, memory, engine: noEngine });
    return saveIn(editor, freshId(), undefined, () => undefined);
  }

  /** Nothing brings back what was cleared away. */
  async function clear(deletedBefore: number, part?: string) {
    const outcome = await storage.clear(deletedBefore, part);
    if (outcome.kind === 'done') outcome.gone.forEach(rescues.drop);
    return outcome;
  }

  /** A page that was left before its first save is no reason to miss what was in it. */
  async function storeRescued() {
    for (const id of rescues.ids()) {
      if (editorOf(id) !== undefined || (await storage.load(id, true)).kind !== 'missing') continue;
      const opened = await saving.open(id);
      if (opened.kind !== 'opened') continue;
      const editor = createEditor({ document: opened.document, library, engine: noEngine });
      await saveIn(editor, id, opened.left, () => undefined);
    }
  }

  return {
    async list() {
      await clear(Date.now() - LINGERS);
      await storeRescued();
      return storage.list();
    },
    async rename(id, name) {
      const shown = editorOf(id);
      if (shown !== undefined) {
        shown.documents.apply(renameDocument(name));
        await saving.autosaveOf(shown)?.flush();
        return { kind: 'done' };
      }
      const opened = await saving.open(id);
      if (opened.kind === 'refused') return { kind: 'refused' };
      if (opened.kind !== 'opened') return opened;
      const { document, memory, left } = opened;
      const editor = createEditor({ document, library, memory, engine: noEngine });
      return saveIn(editor, id, left, () => editor.documents.apply(renameDocument(name)));
    },
    async duplicate(id) {
      const shown = editorOf(id);
      if (shown !== undefined) {
        const { scenario } = shown.session.getState();
        const runs = shown.runs.getState();
        const kept = runs.phase.kind === 'idle' ? { runs } : {};
        const memory = { scenario, history: { past: [], future: [] }, ...kept };
        return keep(copyOf(shown.documents.getState().current), memory);
      }
      const opened = await saving.open(id);
      if (opened.kind === 'refused') return { kind: 'refused' };
      if (opened.kind !== 'opened') return opened;
      const { document, memory } = opened;
      return keep(copyOf(document), memory && { ...memory, history: { past: [], future: [] } });
    },
    async remove(id) {
      const shown = editorOf(id);
      const autosave = shown && saving.autosaveOf(shown);
      shown?.stop();
      await autosave?.flush();
      const outcome = await told(id, storage.remove(id));
      if (outcome.kind !== 'done' || shown === undefined) return outcome; // the editor goes on
      autosave?.rescue(); // what could not be saved comes back, too
      autosave?.end();
      forget(id);
      return outcome;
    },
    restore: (id) => told(id, storage.restore(id)),
    async clear() {
      const outcome = await clear(Number.POSITIVE_INFINITY, 'runs');
      if (outcome.kind === 'done') changes.tell({});
      return outcome;
    },
    async usage() {
      const storageOf = navigator.storage as StorageManager | undefined; // absent on pages that are not secure
      const [estimate, lasting, size] = await Promise.all([
        storageOf?.estimate().catch(() => undefined),
        storageOf?.persisted().catch(() => false),
        versions.size(),
      ]);
      const used = estimate?.usage;
      const versionBytes = size.kind === 'size' ? size.bytes : 0;
      return { lasting: lasting ?? false, versionBytes, ...(used === undefined ? {} : { used }) };
    },
    onChange: (tell) => changes.listen(tell),
  };
}

function copyOf(document: WorkflowDocument): WorkflowDocument {
  return { ...document, name: `${document.name} copy` };
}
