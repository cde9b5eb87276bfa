import { type StepId, stepId } from '#engine';
import type { Editor } from './create-editor.ts';
import type { HistoryEntry } from './document-store.ts';
import { freshId } from './edits/fresh-id.ts';

/**
 * Every id that a step has, had, or may have again by undo or redo: a new step of such an id would inherit the other
 * one's receipts and cached result.
 */
export function takenStepIds({ documents, runs }: Pick<Editor, 'documents' | 'runs'>): ReadonlySet<string> {
  const { current, past, future } = documents.getState();
  const { receipts, cache, history, phase } = runs.getState();
  // Documents share the lists that did not change, so few are walked.
  const lists = new Set([current.workflow.steps, ...past.map(stepsOf), ...future.map(stepsOf)]);
  return new Set<string>([
    ...[...lists].flatMap((steps) => steps.map(({ id }) => id)),
    ...receipts.keys(),
    ...cache.entries.keys(),
    ...cache.marks.keys(),
    ...history.flatMap(({ steps }) => steps.map(({ id }) => id)),
    ...(phase.kind === 'running' ? phase.order.steps.map(({ id }) => id) : []),
  ]);
}

function stepsOf(entry: HistoryEntry): readonly { readonly id: string }[] {
  return entry.steps ?? entry.document.workflow.steps;
}

/** An id that no step of this session has or had. */
export function freshStepId(editor: Pick<Editor, 'documents' | 'runs'>): StepId {
  return stepId(freshId('s', takenStepIds(editor)));
}
