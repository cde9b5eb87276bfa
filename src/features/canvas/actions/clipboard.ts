import type { Action, Editor } from '#editor';
import { describeClipboardDenied } from '#wording';
import { loadClipboard } from '../clipboard/load-clipboard.ts';
import { hasSelectedNodes, nothingSelected } from './selected-nodes.ts';

// By key the browser does these, which asks for no permission; from a menu or by name they go this way.

export const copy: Action = {
  id: 'copy',
  label: 'Copy',
  group: 'Edit',
  keys: ['Mod+c'],
  keysOfBrowser: true,
  edits: false,
  enabled: hasSelectedNodes,
  disabledReason: nothingSelected,
  perform: (editor) => void write(editor),
};

export const cut: Action = {
  ...copy,
  id: 'cut',
  label: 'Cut',
  keys: ['Mod+x'],
  edits: true,
  async perform(editor) {
    if (await write(editor)) (await loadClipboard()).cutSelection(editor);
  },
};

export const paste: Action = {
  id: 'paste',
  label: 'Paste',
  group: 'Edit',
  keys: ['Mod+v'],
  keysOfBrowser: true,
  enabled: () => true,
  async perform(editor) {
    // Asked for at once: a browser grants it only right after a press.
    const reading = window.navigator.clipboard?.readText?.();
    const { pasteText } = await loadClipboard();
    const text = await Promise.resolve(reading).catch(() => undefined);
    if (text === undefined) editor.session.notify(describeClipboardDenied('paste'));
    else pasteText(editor, text);
  },
};

/** Whether the clipboard took it. */
async function write(editor: Editor): Promise<boolean> {
  try {
    const { copiedText } = await loadClipboard();
    await window.navigator.clipboard.writeText(copiedText(editor));
    return true;
  } catch {
    editor.session.notify(describeClipboardDenied('copy'));
    return false;
  }
}
