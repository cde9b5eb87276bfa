import type { Action } from '#editor';

export const replaceStepModel: Action = {
  id: 'replace-model',
  label: 'Replace the step’s model',
  group: 'Edit',
  enabled: ({ session }) => session.getState().selection.kind === 'step',
  disabledReason: () => 'no step is selected',
  perform({ session }) {
    const { selection } = session.getState();
    if (selection.kind === 'step') session.open({ kind: 'replace-model', step: selection.id });
  },
};
