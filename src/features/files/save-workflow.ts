// Saving to a file that stays the same one, where the browser can (File System Access API); where it cannot, each save
// is a download.
import { documentToText, fileNameOf } from '#document';
import type { Editor } from '#editor';
import { saveFile } from '#ui';
import { describeDownloaded, describeSaved, describeSaveFailed } from '#wording';
import { noteSaved, type SavedFile, savedFileOf } from './saved-files.ts';

/** The file is not any more as it was when it was read or written here. */
export interface SaveConflict {
  readonly editor: Editor;
  readonly file: SavedFile;
  /** What it is now. */
  readonly theirs: File;
}

interface Picker {
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}

interface HandleWithPermission extends FileSystemFileHandle {
  readonly requestPermission?: (options: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}

/** Asks nothing where the file is as it was; gives the conflict back where it is not. */
export async function saveWorkflow(editor: Editor): Promise<SaveConflict | undefined> {
  const file = savedFileOf(editor);
  if (file === undefined) {
    await saveElsewhere(editor);
    return undefined;
  }
  const theirs = await file.handle.getFile().catch(() => undefined);
  if (theirs === undefined) {
    // Moved or deleted: the name that it had is offered again.
    await saveElsewhere(editor, file.handle.name);
    return undefined;
  }
  const changed = theirs.lastModified !== file.lastModified && (await theirs.text()) !== file.text;
  if (changed) return { editor, file, theirs };
  await writeTo(file.handle, editor);
  return undefined;
}

/** Lets a person say where; that file is the one from then on. */
export async function saveElsewhere(editor: Editor, name = nameFor(editor)): Promise<void> {
  const { showSaveFilePicker } = window as Picker;
  if (showSaveFilePicker === undefined) {
    download(editor, name);
    return;
  }
  try {
    const types = [{ description: 'Workflow', accept: { 'application/json': ['.json'] } }];
    const handle = await showSaveFilePicker.call(window, { suggestedName: name, types });
    await writeTo(handle, editor);
  } catch (thrown) {
    const calledOff = thrown instanceof DOMException && thrown.name === 'AbortError';
    if (!calledOff) download(editor, name); // the browser forbids this way, as in a frame
  }
}

/** Whatever the file is now. */
export async function writeTo(handle: FileSystemFileHandle, editor: Editor): Promise<void> {
  const { documents, session } = editor;
  const text = documentToText(documents.getState().current);
  try {
    const permission = await (handle as HandleWithPermission).requestPermission?.({ mode: 'readwrite' });
    if (permission === 'denied') throw new DOMException('', 'NotAllowedError');
    const writable = await handle.createWritable();
    await writable.write(text);
    await writable.close();
    const { lastModified } = await handle.getFile();
    noteSaved(editor, { handle, lastModified, text });
    session.notify(describeSaved(handle.name));
  } catch {
    session.notify(describeSaveFailed(handle.name));
  }
}

function download(editor: Editor, name: string): void {
  saveFile(name, documentToText(editor.documents.getState().current), 'application/json');
  editor.session.notify(describeDownloaded(name));
}

function nameFor({ documents }: Editor): string {
  return `${fileNameOf(documents.getState().current.name)}.slotflow.json`;
}
