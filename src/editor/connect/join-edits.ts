import type { WorkflowDocument } from '#document';
import type { DocumentDraft } from '../document-draft.ts';
import { applyEdit, type Edit } from '../document-store.ts';

/** An edit, or one that follows from what those before it made. */
export type EditPart = Edit | ((current: WorkflowDocument) => Edit | undefined);

/** Several edits as one undo entry. Each finds the document as the one before it left it. */
export function joinEdits(name: string, parts: readonly EditPart[]): Edit {
  return {
    name,
    apply(draft, current) {
      const next = parts.reduce((document, part) => {
        const edit = typeof part === 'function' ? part(document) : part;
        return edit === undefined ? document : applyEdit(document, edit);
      }, current);
      for (const key of ['name', 'workflow', 'scenarios', 'layout', 'groups', 'notes'] as const) {
        if (next[key] !== current[key]) replacePart(draft, next, key);
      }
    },
  };
}

function replacePart(draft: DocumentDraft, next: WorkflowDocument, key: keyof DocumentDraft): void {
  if (next[key] === undefined) Reflect.deleteProperty(draft, key);
  else Object.assign(draft, { [key]: next[key] });
}
