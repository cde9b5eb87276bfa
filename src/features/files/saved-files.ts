// Which file a workflow was opened from, or saved to last, for as long as the page lives.
import type { WorkflowDocument } from '#document';
import type { Editor } from '#editor';

/** A file as it was when it was read or written last. */
export interface SavedFile {
  readonly handle: FileSystemFileHandle;
  /** Epoch milliseconds, as the file says. */
  readonly lastModified: number;
  readonly text: string;
}

const opened = new WeakMap<WorkflowDocument, SavedFile>();
const saved = new WeakMap<Editor, SavedFile>();

const WORKFLOW_FILE = /^\uFEFF?\s*\{\s*"format"\s*:\s*"slotflow"/;

/** `document` is the very object that was made of the text. Only a workflow file is saved to again: no picture is. */
export function noteOpened(document: WorkflowDocument, file: SavedFile): void {
  if (WORKFLOW_FILE.test(file.text)) opened.set(document, file);
}

export function noteSaved(editor: Editor, file: SavedFile): void {
  saved.set(editor, file);
}

export function savedFileOf(editor: Editor): SavedFile | undefined {
  return saved.get(editor) ?? opened.get(editor.documents.getInitialState().current);
}
