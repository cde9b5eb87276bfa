import type { Editor } from './create-editor.ts';
import type { Edit } from './document-store.ts';

/** Applies an edit and tells of it in a notice with a way back. Nothing is told where nothing changed. */
export function applyWithNotice({ documents, session }: Editor, edit: Edit, text: string): void {
  const before = documents.getState().current;
  documents.apply(edit);
  const after = documents.getState().current;
  if (after !== before) session.notify(text, { before, after });
}
