import type { WorkflowDocument } from '#document';
import { applyEdit, type Edit } from '#editor';

/** What this tab changed since its last save; `moved` where it also went back or forward in its history. */
export type Pending = readonly (Edit | 'moved')[];

export type Rebase =
  /** The edits can be made again, one after the other, on what the other tab has saved. */
  | { readonly kind: 'edits'; readonly edits: readonly Edit[] }
  /** They cannot: the two states stay beside each other. */
  | { readonly kind: 'apart' };

/** Decides how this tab's edits go on from another tab's state. */
export function rebase(theirs: WorkflowDocument, pending: Pending): Rebase {
  const edits: Edit[] = [];
  let document = theirs;
  for (const edit of pending) {
    if (edit === 'moved') return { kind: 'apart' };
    const next = applyEdit(document, edit);
    if (next === document) return { kind: 'apart' }; // what it was about is gone, or is so already
    document = next;
    edits.push(edit);
  }
  const ids = document.workflow.steps.map(({ id }) => id);
  return new Set(ids).size === ids.length ? { kind: 'edits', edits } : { kind: 'apart' };
}
