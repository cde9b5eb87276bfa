import type { Action } from '#editor';
import type { FileDesk } from '../file-desk.ts';

export function createOpenFile(desk: FileDesk): Action {
  return {
    id: 'open-file',
    label: 'Open a file',
    group: 'Document',
    menu: 'open',
    keys: ['Mod+o'],
    whileTyping: true,
    enabled: () => true,
    perform: () => void desk.choose(),
  };
}
