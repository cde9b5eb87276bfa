import type { Action } from '#editor';
import type { FileDesk } from '../file-desk.ts';

/** On this device all of it is saved anyhow; this is about a file of one's own. */
export function createSaveActions(desk: FileDesk): readonly Action[] {
  return [
    {
      id: 'save-file',
      label: 'Save to a file',
      group: 'Document',
      menu: 'save',
      keys: ['Mod+s'],
      whileTyping: true,
      labelNow(editor) {
        const name = desk.fileOf(editor);
        return name === undefined ? 'Save to a file' : `Save to ${name}`;
      },
      enabled: () => true,
      perform: (editor) => void desk.save(editor),
    },
    {
      id: 'save-file-as',
      label: 'Save to another file',
      group: 'Document',
      menu: 'save',
      keys: ['Mod+Shift+s'],
      whileTyping: true,
      enabled: (editor) => desk.fileOf(editor) !== undefined,
      disabledReason: () => 'it has no file yet',
      perform: (editor) => void desk.saveElsewhere(editor),
    },
  ];
}
