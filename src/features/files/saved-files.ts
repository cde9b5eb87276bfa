// Which file a workflow was opened from, or saved to last.
import type { WorkflowDocument } from '#document';
import type { Editor } from '#editor';
import type { SavedFile } from '#persistence';

export interface SavedFiles {
  of(editor: Editor): SavedFile | undefined;
  /** `document` is the very object that was made of the file's text, and becomes a workflow of its own. */
  noteOpened(document: WorkflowDocument, file: SavedFile): void;
  noteSaved(editor: Editor, file: SavedFile): void;
  /** As an earlier visit left it. */
  recall(editor: Editor, file: SavedFile): void;
}

/** `keep` remembers it beyond this visit. */
export function createSavedFiles(keep: (editor: Editor, file: SavedFile) => void): SavedFiles {
  const opened = new WeakMap<WorkflowDocument, SavedFile>();
  const saved = new WeakMap<Editor, SavedFile>();
  return {
    of: (editor) => saved.get(editor) ?? opened.get(editor.documents.getInitialState().current),
    noteOpened(document, file) {
      opened.set(document, file);
    },
    noteSaved(editor, file) {
      saved.set(editor, file);
      keep(editor, file);
    },
    recall(editor, file) {
      saved.set(editor, file);
    },
  };
}
