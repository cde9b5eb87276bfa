import { type Editor, reorderStep } from '#editor';
import type { StepId } from '#engine';
import { describeMoved, describeMoveRefusal } from '#wording';
import { judgeMove } from './judge-move.ts';

/** Moves a step to a place in the document's order, and selects it; where it cannot go there, says why. */
export function moveStep(editor: Editor, id: StepId, to: number): void {
  const { documents, session, derived } = editor;
  const { allSteps, names } = derived.getState();
  const from = allSteps.findIndex((step) => step.id === id);
  if (from < 0 || to < 0 || to >= allSteps.length || to === from) return;
  const refusal = judgeMove(editor, id, to);
  session.select({ kind: 'step', id });
  if (refusal !== undefined) {
    session.notify(describeMoveRefusal(refusal, id, names));
    return;
  }
  documents.apply(reorderStep(id, to));
  session.announce(describeMoved(allSteps[from]?.title ?? '', to, allSteps.length));
}

/** Earlier for −1, later for 1; nothing where it is the first or the last one already. */
export function moveStepBy(editor: Editor, id: StepId, by: number): void {
  const from = editor.derived.getState().allSteps.findIndex((step) => step.id === id);
  if (from >= 0) moveStep(editor, id, from + by);
}
