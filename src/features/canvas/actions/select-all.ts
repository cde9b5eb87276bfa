import { type Action, toSelection } from '#editor';

export const selectAll: Action = {
  id: 'select-all',
  label: 'Select all',
  group: 'Edit',
  edits: false,
  keys: ['Mod+a'],
  enabled: ({ derived }) => derived.getState().allSteps.length + derived.getState().slots.length > 0,
  disabledReason: () => 'the workflow is empty',
  perform({ derived, session }) {
    const { allSteps, slots } = derived.getState();
    session.select(
      toSelection({ steps: allSteps.map(({ id }) => id), slots: slots.map(({ name }) => name) }),
    );
  },
};
