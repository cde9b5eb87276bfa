import type { Action, Editor } from '#editor';
import type { StepId } from '#engine';
import { moveSoon } from '../move-soon.ts';

/** The selected step, with its place in the document's order. */
function selected({ session, derived }: Editor): { readonly id: StepId; readonly at: number } | undefined {
  const { selection } = session.getState();
  if (selection.kind !== 'step') return undefined;
  const at = derived.getState().allSteps.findIndex(({ id }) => id === selection.id);
  return at < 0 ? undefined : { id: selection.id, at };
}

/** What it may not pass by is said when it is tried: a key that did nothing would leave a person wondering. */
export const moveStepEarlier: Action = {
  id: 'move-step-earlier',
  label: 'Move step earlier',
  group: 'Arrange',
  keys: ['Alt+ArrowUp'],
  repeats: true,
  enabled: (editor) => (selected(editor)?.at ?? 0) > 0,
  disabledReason: (editor) =>
    selected(editor) === undefined ? 'no step is selected' : 'it is the first step',
  perform(editor) {
    const step = selected(editor);
    if (step !== undefined) void moveSoon(editor, step.id, -1);
  },
};

export const moveStepLater: Action = {
  id: 'move-step-later',
  label: 'Move step later',
  group: 'Arrange',
  keys: ['Alt+ArrowDown'],
  repeats: true,
  enabled(editor) {
    const step = selected(editor);
    return step !== undefined && step.at < editor.derived.getState().allSteps.length - 1;
  },
  disabledReason: (editor) =>
    selected(editor) === undefined ? 'no step is selected' : 'it is the last step',
  perform(editor) {
    const step = selected(editor);
    if (step !== undefined) void moveSoon(editor, step.id, 1);
  },
};
