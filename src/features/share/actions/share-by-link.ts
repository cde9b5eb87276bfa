import type { Action } from '#editor';

/** Shows what would leave, and the link that brings it. */
export const shareByLink: Action = {
  id: 'share',
  label: 'Share by link',
  group: 'Document',
  menu: 'share',
  keys: ['Mod+Shift+l'],
  enabled: () => true,
  perform: ({ session }) => session.open({ kind: 'share' }),
};
