import type { Position } from '#document';
import type { StepId, StepModel } from '#engine';
import { viewCenter } from './canvas-view.ts';
import { freePlace, STEP_WIDTH, stepSizeOf } from './connect/free-place.ts';
import type { Editor } from './create-editor.ts';
import { addStep } from './edits/add-step.ts';
import { freshStepId } from './fresh-step-id.ts';

const GAP = 160; // px from the step before: room for the slot between them

/**
 * Adds a step of this model, selects it and brings it into view: right of the selected step and after it in the run
 * order, and otherwise last and in the middle of what is seen.
 */
export function placeModel(editor: Editor, model: StepModel): StepId {
  const { documents, session, library } = editor;
  const { current } = documents.getState();
  const { selection } = session.getState();
  const selected = selection.kind === 'step' ? selection.id : undefined;
  const before = current.workflow.steps.findIndex(({ id }) => id === selected);
  const size = stepSizeOf(model);
  const beside = selected === undefined || before < 0 ? undefined : current.layout.steps[selected];
  const wanted: Position =
    beside === undefined ? centered(viewCenter(editor), size) : [beside[0] + STEP_WIDTH + GAP, beside[1]];
  const id = freshStepId(editor);
  documents.apply(
    addStep({
      id,
      model,
      position: freePlace(current, library, wanted, size),
      ...(before < 0 ? {} : { index: before + 1 }),
    }),
  );
  session.reveal({ kind: 'step', id }, 'focus');
  return id;
}

function centered([x, y]: Position, size: { readonly width: number; readonly height: number }): Position {
  return [x - size.width / 2, y - size.height / 2];
}
