import type { Editor } from '#editor';
import type { StepId } from '#engine';
import { tellMissingCode } from '#ui';

/** Moves a step earlier (−1) or later (1). What judges the move is there from the first sign of a person on. */
export async function moveSoon(editor: Editor, id: StepId, by: number): Promise<void> {
  const work = await import('./move-step.ts').catch(tellMissingCode);
  work?.moveStepBy(editor, id, by);
}
