// Saving to a file that stays the same one, where the browser can (File System Access API); where it cannot, each save
// is a download.
import { documentToText, fileNameOf } from '#document';
import type { Editor } from '#editor';
import type { SavedFile } from '#persistence';
import { saveFile } from '#ui';
import { describeDownloaded, describeSaveDenied, describeSaved, describeSaveFailed } from '#wording';
import { digestOf } from './digest-of.ts';
import type { SavedFiles } from './saved-files.ts';

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
export async function saveWorkflow(editor: Editor, saved: SavedFiles): Promise<SaveConflict | undefined> {
  const file = saved.of(editor);
  if (file === undefined) {
    await saveElsewhere(editor, saved);
    return undefined;
  }
  // After a reload, the browser asks the person again: before that, nothing can be seen of the file.
  if (!(await mayWrite(file.handle))) {
    editor.session.notify(describeSaveDenied(file.handle.name));
    return undefined;
  }
  const theirs = await file.handle.getFile().catch(() => undefined);
  if (theirs === undefined) {
    // Moved or deleted: the name that it had is offered again.
    await saveElsewhere(editor, saved, file.handle.name);
    return undefined;
  }
  const changed =
    theirs.lastModified !== file.lastModified && (await digestOf(await theirs.text())) !== file.digest;
  if (changed) return { editor, file, theirs };
  await writeTo(file.handle, editor, saved);
  return undefined;
}

/** Lets a person say where; that file is the one from then on. */
export async function saveElsewhere(
  editor: Editor,
  saved: SavedFiles,
  name = nameFor(editor),
): Promise<void> {
  const { showSaveFilePicker } = window as Picker;
  if (showSaveFilePicker === undefined) {
    download(editor, name);
    return;
  }
  try {
    const types = [{ description: 'Workflow', accept: { 'application/json': ['.json'] } }];
    const handle = await showSaveFilePicker.call(window, { suggestedName: name, types });
    await writeTo(handle, editor, saved);
  } catch (thrown) {
    const calledOff = thrown instanceof DOMException && thrown.name === 'AbortError';
    if (!calledOff) download(editor, name); // the browser forbids this way, as in a frame
  }
}

/** Whatever the file is now. */
export async function writeTo(
  handle: FileSystemFileHandle,
  editor: Editor,
  saved: SavedFiles,
): Promise<void> {
  const { documents, session } = editor;
  if (!(await mayWrite(handle))) {
    session.notify(describeSaveDenied(handle.name));
    return;
  }
  try {
    const writable = await handle.createWritable();
    const text = documentToText(documents.getState().current);
    await writable.write(text);
    await writable.close();
    const { lastModified } = await handle.getFile();
    saved.noteSaved(editor, { handle, lastModified, digest: await digestOf(text) });
    session.notify(describeSaved(handle.name));
  } catch {
    session.notify(describeSaveFailed(handle.name));
  }
}

/** The browser may ask the person. */
async function mayWrite(handle: HandleWithPermission): Promise<boolean> {
  try {
    return ((await handle.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
  } catch {
    return false; // it asks only right after a key or a click
  }
}

function download(editor: Editor, name: string): void {
  saveFile(name, documentToText(editor.documents.getState().current), 'application/json');
  editor.session.notify(describeDownloaded(name));
}

function nameFor({ documents }: Editor): string {
  return `${fileNameOf(documents.getState().current.name)}.slotflow.json`;
}
