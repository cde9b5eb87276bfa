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
    async save(editor) {
      const { saveWorkflow } = await import('./save-workflow.ts');
      store.setState({ conflict: await saveWorkflow(editor, saved) });
    },
    async saveElsewhere(editor) {
      const { saveElsewhere } = await import('./save-workflow.ts');
      await saveElsewhere(editor, saved);
    },
    async settle(how) {
      const { conflict } = getState();
      store.setState({ conflict: undefined });
      if (conflict === undefined || how === undefined) return;
      const { saveElsewhere, writeTo } = await import('./save-workflow.ts');
      const { editor, file, theirs } = conflict;
      if (how === 'overwrite') await writeTo(file.handle, editor, saved);
      else if (how === 'save-elsewhere') await saveElsewhere(editor, saved);
      else await open([{ kind: 'file', file: theirs, handle: file.handle }]);
    },
    drag: (dragged) => store.setState({ dragged }),
    dismiss: () => store.setState({ results: [] }),
  };
}
