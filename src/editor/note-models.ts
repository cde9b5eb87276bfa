import type { DocumentStore } from './document-store.ts';
import type { SessionStore } from './session-store.ts';

/** Keeps which step models were added lately, however that was done: dragged, chosen by name, connected, pasted. */
export function noteModels(documents: DocumentStore, session: SessionStore): void {
  documents.subscribe((state, before) => {
    const steps = state.current.workflow.steps;
    const stepsBefore = before.current.workflow.steps;
    const isEdit = state.past.length > before.past.length && state.future.length === 0;
    if (!isEdit || steps.length <= stepsBefore.length) return;
    const known = new Set(stepsBefore.map(({ id }) => id));
    const added = new Set(steps.filter(({ id }) => !known.has(id)).map(({ model }) => model));
    for (const ref of added) session.noteModel(ref);
  });
}
