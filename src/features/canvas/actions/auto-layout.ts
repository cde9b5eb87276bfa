import type { Action } from '#editor';
import { describeLayoutFailed } from '#wording';
import { flowOf } from '../flow-views.ts';
import { isLayingOut } from '../layout/layout-runs.ts';

export const autoLayout: Action = {
  id: 'auto-layout',
  label: 'Auto layout',
  group: 'Arrange',
  keys: ['Shift+l'],
  enabled: (editor) => {
    const { allSteps, slots } = editor.derived.getState();
    return flowOf(editor) !== undefined && allSteps.length + slots.length > 1 && !isLayingOut(editor);
  },
  disabledReason: (editor) => (isLayingOut(editor) ? 'it is under way' : 'there is nothing to lay out'),
  perform(editor) {
    const flow = flowOf(editor);
    if (flow === undefined) return;
    void import('../layout/auto-layout.ts').then(
      ({ layOut }) => layOut(editor, flow),
      () => editor.session.notify(describeLayoutFailed()),
    );
  },
};
