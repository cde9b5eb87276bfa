import { lazyPart } from '#ui';
import { showLibrary } from './actions/show-library.ts';
import { showVersions } from './actions/show-versions.ts';

export type { DocumentLibrary, LibraryOutcome, UnsavedDocument } from './document-library.ts';
export type { DocumentVersions } from './document-versions.ts';
export { type EditorSaving, SavingProvider } from './editor-saving.ts';
export { SavedMark } from './saved-mark.tsx';

/** Fills the screen; its code is no part of the first one. */
export const LibraryPage = lazyPart(async () => (await import('./library-page.tsx')).LibraryPage);

export const VersionsDialog = lazyPart(async () => (await import('./versions-dialog.tsx')).VersionsDialog);

export const documentsActions = [showLibrary, showVersions];
