import type { Action } from '#editor';
import { copyJson } from './actions/copy-json.ts';
import { exportJson } from './actions/export-json.ts';
import { createOpenFile } from './actions/open-file.ts';
import type { FileDesk } from './file-desk.ts';

export { createFileDesk, type FileDesk } from './file-desk.ts';
export { FileDeskView } from './file-desk-view.tsx';

export function createFilesActions(desk: FileDesk): readonly Action[] {
  return [createOpenFile(desk), exportJson, copyJson];
}
