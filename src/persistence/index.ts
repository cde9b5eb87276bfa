export { createDatabase } from './database.ts';
export type { DocumentRow, DocumentSummary } from './document-row.ts';
export {
  createDocumentStorage,
  type DocumentSave,
  type DocumentStorage,
  type SaveOutcome,
} from './document-storage.ts';
export { createFileStorage, type SavedFile } from './file-storage.ts';
export type { LeftOut, SaveState, SavingTrouble } from './save-state.ts';
export { type StorageTrouble, troubleOf } from './storage-trouble.ts';
export type { VersionOccasion, VersionRow, VersionTrouble } from './version-row.ts';
export { createVersionStorage, type Version, type VersionStorage } from './version-storage.ts';
