// Which file a workflow was opened from, or saved to last, for as long as the page lives.
import type { WorkflowDocument } from '#document';

/** A file as it was when it was read or written last. */
interface SavedFile {
  readonly handle: FileSystemFileHandle;
  /** Epoch milliseconds, as the file says. */
  readonly lastModified: number;
}

const opened = new WeakMap<WorkflowDocument, SavedFile>();

/** `document` is the very object that was made of the file. */
export function noteHandle(document: WorkflowDocument, handle: FileSystemFileHandle, file: File): void {
  opened.set(document, { handle, lastModified: file.lastModified });
}
