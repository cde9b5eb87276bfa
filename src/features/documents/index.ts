export { type EditorSaving, SavingProvider } from './editor-saving.ts';
export { SavedMark } from './saved-mark.tsx';
