import type { Action } from '#editor';
import { lazyPart } from '#ui';
import { copyJson } from './actions/copy-json.ts';
import { exportAny, exportForms } from './actions/export-as.ts';
import { createOpenFile } from './actions/open-file.ts';
import { createSaveActions } from './actions/save-workflow.ts';
import type { FileDesk } from './file-desk.ts';

export { createFileDesk, type FileDesk } from './file-desk.ts';
export { FileDeskView } from './file-desk-view.tsx';
export { createSavedFiles, type SavedFiles } from './saved-files.ts';

export const ExportDialog = lazyPart(async () => (await import('./export/export-dialog.tsx')).ExportDialog);

export function createFilesActions(desk: FileDesk): readonly Action[] {
  return [createOpenFile(desk), ...createSaveActions(desk), exportAny, ...exportForms, copyJson];
}
