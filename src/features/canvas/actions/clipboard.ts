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
    const text = await window.navigator.clipboard?.readText?.().catch(() => undefined);
    if (text === undefined) editor.session.notify(describeClipboardDenied('paste'));
    else pasteAsByKey(text);
  },
};

/** As the browser would by key: a whole workflow is opened, and a part of one comes into the one that is open. */
function pasteAsByKey(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  window.document.body.dispatchEvent(event);
}

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
