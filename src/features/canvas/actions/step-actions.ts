import { type Action, type Editor, reorderStep } from '#editor';
import type { StepId } from '#engine';

export const clearResult: Action = {
  id: 'clear-result',
  label: 'Clear its cached result',
  group: 'Run',
  enabled(editor) {
    const id = onlyStep(editor);
    const { phase, cache } = editor.runs.getState();
    return id !== undefined && phase.kind === 'idle' && cache.entries.has(id);
  },
  disabledReason: (editor) =>
    onlyStep(editor) === undefined ? 'select one step first' : 'nothing is kept of it',
  perform(editor) {
    const id = onlyStep(editor);
    if (id !== undefined) editor.runs.clearCache(id);
  },
};

export const moveEarlier = move('move-earlier', 'Move earlier', -1, 'it is the first');
export const moveLater = move('move-later', 'Move later', 1, 'it is the last');

function move(id: string, label: string, by: number, atEnd: string): Action {
  return {
    id,
    label,
    group: 'Edit',
    enabled: (editor) => placeOf(editor, by) !== undefined,
    disabledReason: (editor) => (onlyStep(editor) === undefined ? 'select one step first' : atEnd),
    perform(editor) {
      const [step, place] = [onlyStep(editor), placeOf(editor, by)];
      if (step !== undefined && place !== undefined) editor.documents.apply(reorderStep(step, place));
    },
  };
}

/** Where the step would come to stand; undefined beyond the ends. */
function placeOf(editor: Editor, by: number): number | undefined {
  const { steps } = editor.documents.getState().current.workflow;
  const id = onlyStep(editor);
  const place = steps.findIndex((step) => step.id === id) + by;
  return id !== undefined && place >= 0 && place < steps.length ? place : undefined;
}

function onlyStep({ session, derived }: Editor): StepId | undefined {
  const { selection } = session.getState();
  return selection.kind === 'step' && derived.getState().names.steps.has(selection.id)
    ? selection.id
    : undefined;
}
