import type { Editor } from '#editor';
import type { StepId } from '#engine';

/** Moves a step earlier (−1) or later (1). What judges the move is there from the first sign of a person on. */
export async function moveSoon(editor: Editor, id: StepId, by: number): Promise<void> {
  const { moveStepBy } = await import('./move-step.ts');
  moveStepBy(editor, id, by);
}
