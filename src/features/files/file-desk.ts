import { createStore } from 'zustand/vanilla';
import type { StepLibrary } from '#document';
import type { Editor, Host, ReadableStore } from '#editor';
import type { FileSource } from './file-source.ts';
import type { FileResult } from './open-files.ts';
import type { SaveConflict } from './save-workflow.ts';
import type { SavedFiles } from './saved-files.ts';

interface DeskState {
  /** A drag of files over the window. */
  readonly dragged: { readonly count: number; readonly refused: boolean } | undefined;
  /** Names of large files that are being read. */
  readonly opening: readonly string[];
  /** What became of files, until it was read: nothing where there is nothing to say. */
  readonly results: readonly FileResult[];
  /** A file that waits for a person to say what becomes of it. */
  readonly conflict: SaveConflict | undefined;
}

/** Where files come in and go out: one for the page, since a file opens as another workflow than the one that is open. */
export interface FileDesk extends ReadableStore<DeskState> {
  open(sources: readonly FileSource[]): Promise<void>;
  /** Lets a person choose files. */
  choose(): Promise<void>;
  /** The name of the file that it came from or was saved to. */
  fileOf(editor: Editor): string | undefined;
  /** To the file that it came from or was saved to; asks for one where there is none. */
  save(editor: Editor): Promise<void>;
  saveElsewhere(editor: Editor): Promise<void>;
  /** What becomes of the file of the conflict; nothing for leaving all as it is. */
  settle(how?: 'overwrite' | 'open-theirs' | 'save-elsewhere'): Promise<void>;
  drag(dragged: DeskState['dragged']): void;
  /** The results have been read. */
  dismiss(): void;
}

export function createFileDesk(
  host: Pick<Host, 'keepDocument'>,
  library: StepLibrary,
  saved: SavedFiles,
): FileDesk {
  const store = createStore<DeskState>(() => ({
    dragged: undefined,
    opening: [],
    results: [],
    conflict: undefined,
  }));
  const { getState, getInitialState, subscribe } = store;
  const underway = new Map<Editor, 'once' | 'again'>();
  /** Two at once would write side by side to one file: asked for meanwhile, it is saved once more, if that one was. */
  const saveInTurn = async (editor: Editor, work: () => Promise<SaveConflict | undefined>) => {
    if (underway.has(editor)) {
      underway.set(editor, 'again');
      return;
    }
    underway.set(editor, 'once');
    const before = saved.of(editor);
    let again = false;
    try {
      store.setState({ conflict: await work() });
    } finally {
      again = underway.get(editor) === 'again' && saved.of(editor) !== before;
      underway.delete(editor);
    }
    if (again) await save(editor);
  };
  const save = (editor: Editor) =>
    saveInTurn(editor, async () => {
      const { saveWorkflow } = await import('./save-workflow.ts');
      return saveWorkflow(editor, saved);
    });
  const open = async (sources: readonly FileSource[]) => {
    if (sources.length === 0) return;
    const { openFiles } = await import('./open-files.ts');
    const results = await openFiles(sources, {
      library,
      keep: host.keepDocument,
      saved,
      onOpening: (opening) => store.setState({ opening }),
    });
    const worthSaying = results.some(({ outcome }) => outcome.kind === 'failed' || outcome.notes.length > 0);
    const shown = worthSaying || results.length > 1 ? results : [];
    store.setState(({ results: before }) => ({ opening: [], results: [...before, ...shown] }));
  };
  const elsewhere = async (editor: Editor) => {
    const { saveElsewhere } = await import('./save-workflow.ts');
    await saveElsewhere(editor, saved);
  };
  return {
    getState,
    getInitialState,
    subscribe,
    open,
    async choose() {
      const { chooseFiles } = await import('./choose-files.ts');
      await open(await chooseFiles());
    },
    fileOf: (editor) => saved.of(editor)?.handle.name,
    save,
    saveElsewhere: elsewhere,
    async settle(how) {
      const { conflict } = getState();
      store.setState({ conflict: undefined });
      if (conflict === undefined || how === undefined) return;
      const { editor, file, theirs } = conflict;
      if (how === 'open-theirs') return open([{ kind: 'file', file: theirs, handle: file.handle }]);
      if (how === 'save-elsewhere') return elsewhere(editor);
      await saveInTurn(editor, async () => {
        const { writeTo } = await import('./save-workflow.ts');
        await writeTo(file.handle, editor, saved);
        return undefined;
      });
    },
    drag: (dragged) => store.setState({ dragged }),
    dismiss: () => store.setState({ results: [] }),
  };
}
