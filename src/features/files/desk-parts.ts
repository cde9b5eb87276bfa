// What lies over the page while files come in, in one piece.
export { ConflictDialog } from './conflict-dialog.tsx';
export { DropVeil } from './drop-veil.tsx';
export { OpeningNote } from './opening-note.tsx';
export { ResultsDialog } from './results-dialog.tsx';
