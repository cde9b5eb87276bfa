import type { WorkflowDocument } from '#document';
import { applyEdit, type Edit } from '../document-store.ts';
import { arithmetic } from './example.ts';

/** The seed example, or the given document, after an edit. */
export function edited(edit: Edit, document: WorkflowDocument = arithmetic): WorkflowDocument {
  return applyEdit(document, edit);
}
