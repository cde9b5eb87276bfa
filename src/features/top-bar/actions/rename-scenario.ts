import type { Action } from '#editor';

/** Its name in the top bar becomes a field. */
export const renameChosenScenario: Action = {
  id: 'rename-scenario',
  label: 'Rename this scenario',
  group: 'Document',
  edits: true,
  enabled: () => true,
  perform: ({ session }) => session.renameScenario(true),
};
