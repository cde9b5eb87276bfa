import { type Action, disableSteps, type Editor } from '#editor';
import { selectedNodes } from './selected-nodes.ts';

/** Disables what is selected; where all of it is disabled, enables it. */
export const toggleDisabled: Action = {
  id: 'toggle-disabled',
  label: 'Disable or enable steps',
  group: 'Edit',
  keys: ['d'],
  labelNow: (editor) => `${allDisabled(editor) ? 'Enable' : 'Disable'} ${countOf(editor)}`,
  enabled: (editor) => selectedNodes(editor).steps.length > 0,
  disabledReason: () => 'no step is selected',
  perform(editor) {
    editor.documents.apply(disableSteps(selectedNodes(editor).steps, !allDisabled(editor)));
  },
};

function allDisabled(editor: Editor): boolean {
  const { steps } = selectedNodes(editor);
  const { names } = editor.derived.getState();
  return steps.length > 0 && steps.every((id) => names.steps.get(id)?.disabled === true);
}

function countOf(editor: Editor): string {
  const { steps } = selectedNodes(editor);
  return steps.length === 1 ? 'step' : `${steps.length} steps`;
}
