import type { Action } from '#editor';
import { describeComparingEnded } from '#wording';

/** Comes after Deselect, which has the same key: from what is selected, the way back leads over the comparison. */
export const stopComparing: Action = {
  id: 'stop-comparing',
  label: 'Stop comparing',
  group: 'View',
  keys: ['Escape'],
  enabled: ({ derived }) => derived.getState().comparison !== undefined,
  disabledReason: () => 'no two runs are compared',
  perform: ({ session }) => {
    session.stopComparing();
    session.announce(describeComparingEnded());
  },
};
