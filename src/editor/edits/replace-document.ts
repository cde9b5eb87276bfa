import type { WorkflowDocument } from '#document';
import type { Edit } from '../document-store.ts';

/** Puts another document in the place of the open one; undo brings that back. */
export function replaceDocument(name: string, document: WorkflowDocument): Edit {
  return { name, apply: () => document };
}
