import type { Action } from '#editor';

export const showLibrary: Action = {
  id: 'show-library',
  label: 'Your workflows',
  group: 'Document',
  menu: 'open',
  enabled: () => true,
  perform: () => {
    window.location.hash = '#/library';
  },
};
