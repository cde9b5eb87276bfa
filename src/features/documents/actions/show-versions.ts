import type { Action } from '#editor';

/** What the workflow was earlier. */
export const showVersions: Action = {
  id: 'show-versions',
  label: 'Versions',
  group: 'Document',
  menu: 'open',
  enabled: () => true,
  perform: ({ session }) => session.open({ kind: 'versions' }),
};
