// Which editors are kept on this device, and how that stands. A workflow that nobody changed is not kept; the first
// edit makes it one of the person's own. The code that saves loads at the first sign of a person.
import { createStore } from 'zustand/vanilla';
import type { WorkflowDocument } from '#document';
import type { Editor, EditorMemory } from '#editor';
import type { DocumentLibrary, DocumentVersions, EditorSaving, UnsavedDocument } from '#features/documents';
import type { SavedFiles } from '#features/files';
import type { SavedFile, SaveState } from '#persistence';
import { describeGone, describeSaving } from '#wording';
import { freshDocumentId } from './document-id.ts';
import { type OpenedEditors, type OpenRoute, routeKey } from './opened-editors.ts';
import { currentRoute, documentAddress, replaceAddress } from './routes.ts';
import type { Autosave } from './saving/autosave.ts';
import type { OpenedDocument, OpenOutcome, Saving } from './saving/saving.ts';

export type OwnOutcome =
  | { readonly kind: 'editor'; readonly editor: Editor }
  | Exclude<OpenOutcome, OpenedDocument>
  | { readonly kind: 'saving-not-loaded' };

export interface OwnDocuments {
  /** An editor was made for what may be changed: its first edit makes it one of the person's own. */
  watch(editor: Editor, route: OpenRoute): void;
  /** Reads it from this device, unless it is open already. */
  open(id: string): Promise<OwnOutcome>;
  /** Makes it one of the person's own, under an id of its own, which is returned. */
  keep(document: WorkflowDocument, memory?: EditorMemory): string;
  /** It is not one of the person's own any more, and what was not saved of it is no matter. */
  forget(id: string): void;
  /** Remembers the file that it is saved to, once it is one of the person's own. */
  keepFile(editor: Editor, file: SavedFile): void;
  /** Whether this tab may run it now; what is returned ends its turn. */
  takeTurn(editor: Editor): (() => void) | Promise<(() => void) | undefined>;
  /** All of them; rejects where the code for that cannot be had. */
  library(): Promise<DocumentLibrary>;
  /** Those that only this tab has as they are now, since saving them did not succeed. */
  unsaved(): readonly UnsavedDocument[];
  /** How saving what this editor holds stands. */
  savingOf(editor: Editor): EditorSaving;
}

interface OwnDocumentParts {
  readonly editors: OpenedEditors;
  readonly files: Pick<SavedFiles, 'of' | 'recall'>;
  readonly load: () => Promise<Saving>;
  readonly whenLikely: (work: () => void) => void;
  /** Calls back when the page has been painted. */
  readonly afterPaint: (call: () => void) => void;
}

interface Entry extends EditorSaving {
  readonly tell: (state: SaveState) => void;
  retry: () => void;
  autosave?: Autosave;
  /** Of the document, once it is one of the person's own. */
  id?: string;
}

export function createOwnDocuments({
  editors,
  files,
  load,
  whenLikely,
  afterPaint,
}: OwnDocumentParts): OwnDocuments {
  const entries = new WeakMap<Editor, Entry>();
  let loading: Promise<Saving> | undefined;
  const unsaved = new Set<Editor>();

  const ask = async (): Promise<Saving> => {
    loading ??= load();
    try {
      return await loading;
    } catch (thrown) {
      loading = undefined; // so that the next one asks again
      throw thrown;
    }
  };
  whenLikely(() => {
    ask().catch(() => undefined); // an edit asks again, and then a failure has a place to show
  });

  // Leaving while something could not be saved loses it, so the browser asks.
  const holdBack = (event: BeforeUnloadEvent) => event.preventDefault();
  const noteUnsaved = (editor: Editor, isUnsaved: boolean) => {
    if (isUnsaved) unsaved.add(editor);
    else unsaved.delete(editor);
    if (unsaved.size > 0) window.addEventListener('beforeunload', holdBack);
    else window.removeEventListener('beforeunload', holdBack);
  };

  function entryOf(editor: Editor): Entry {
    const known = entries.get(editor);
    if (known !== undefined) return known;
    const state = createStore<SaveState>(() => ({ kind: 'not-yet' }));
    let said: string | undefined;
    const entry: Entry = {
      state,
      tell(next) {
        const before = state.getState();
        if (before.kind === 'not-saved' && next.kind === 'saving') return; // it is said until it has worked
        noteUnsaved(editor, next.kind === 'not-saved');
        state.setState(next, true);
        if (next.kind === 'saving') return;
        const { notice } = describeSaving(next);
        if (notice !== undefined && notice !== said) editor.session.notify(notice);
        said = notice;
      },
      retry: () => undefined,
      versions: {
        list: () => askVersions(({ list }) => list(), { kind: 'not-own' }),
        read: (key) => askVersions(({ read }) => read(key), { kind: 'missing' }),
      },
    };
    const askVersions = async <T>(question: (versions: DocumentVersions) => Promise<T>, notOwn: T) => {
      if (entry.id === undefined) return notOwn;
      try {
        const saving = await ask();
        return await question(saving.versionsOf(editor, entry.id));
      } catch {
        return { kind: 'saving-not-loaded' } as const;
      }
    };
    entries.set(editor, entry);
    return entry;
  }

  async function begin(editor: Editor, id: string, left?: OpenedDocument['left']) {
    const entry = entryOf(editor);
    entry.id = id;
    const start = async () => {
      if (left === undefined) entry.tell({ kind: 'saving' });
      try {
        const saving = await ask();
        entry.autosave ??= saving.begin({
          editor,
          id,
          left,
          tell: entry.tell,
          onGone: () => editor.session.notify(describeGone()),
        });
        await new Promise<void>(afterPaint); // to write down all that is known takes longer than a key press may
        await entry.autosave.flush();
        const file = left === undefined ? files.of(editor) : undefined;
        if (file !== undefined) await saving.keepFile(id, file);
      } catch {
        entry.tell({ kind: 'not-saved', trouble: { kind: 'saving-not-loaded' } });
      }
    };
    entry.retry = () => {
      entry.autosave?.touch();
      void start();
    };
    await start();
  }

  function adopt(editor: Editor, route: OpenRoute) {
    const id = freshDocumentId();
    editors.move(route, { kind: 'document', id });
    const shown = currentRoute();
    if (shown.kind === route.kind && routeKey(shown) === routeKey(route)) replaceAddress(documentAddress(id));
    void begin(editor, id);
  }

  return {
    watch(editor, route) {
      if (route.kind === 'document' || editor.session.getState().readOnly !== false) return;
      const stop = editor.documents.subscribe(({ current }, { current: before }) => {
        if (current === before) return;
        stop();
        adopt(editor, route);
      });
    },
    async open(id) {
      const route = { kind: 'document', id } as const;
      const opened = editors.find(route);
      if (opened !== undefined) return { kind: 'editor', editor: opened };
      let saving: Saving;
      try {
        saving = await ask();
      } catch {
        return { kind: 'saving-not-loaded' };
      }
      const outcome = await saving.open(id);
      if (outcome.kind !== 'opened') return outcome;
      const { document, memory, left, file } = outcome;
      const editor = editors.find(route) ?? editors.open(route, document, memory);
      const entry = entryOf(editor);
      if (entry.autosave === undefined) {
        if (file !== undefined) files.recall(editor, file);
        entry.tell({ kind: 'saved', leftOut: 'nothing' });
        void begin(editor, id, left);
      }
      return { kind: 'editor', editor };
    },
    keep(document, memory) {
      const id = freshDocumentId();
      void begin(editors.open({ kind: 'document', id }, document, memory), id);
      return id;
    },
    forget(id) {
      const route = { kind: 'document', id } as const;
      const editor = editors.find(route);
      editors.forget(route);
      if (editor !== undefined) entryOf(editor).tell({ kind: 'not-yet' });
    },
    keepFile(editor, file) {
      const { id } = entryOf(editor);
      if (id === undefined) return;
      ask()
        .then((saving) => saving.keepFile(id, file))
        .catch(() => undefined); // it is known in this tab all the same
    },
    takeTurn(editor) {
      const id = entries.get(editor)?.id;
      const locks = navigator.locks as LockManager | undefined; // absent on pages that are not secure
      if (id === undefined || locks === undefined) return () => undefined;
      return new Promise((resolve) => {
        locks
          .request(`slotflow.run.${id}`, { ifAvailable: true }, (lock) => {
            if (lock === null) return resolve(undefined);
            return new Promise<void>((end) => resolve(end));
          })
          .catch(() => resolve(() => undefined));
      });
    },
    async library() {
      const { library } = await ask();
      return library;
    },
    unsaved: () =>
      [...unsaved].flatMap((editor) => {
        const id = entries.get(editor)?.id;
        return id === undefined ? [] : [{ id, name: editor.documents.getState().current.name }];
      }),
    savingOf: entryOf,
  };
}
