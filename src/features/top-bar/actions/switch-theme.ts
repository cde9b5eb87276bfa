import type { Action } from '#editor';
import { switchTheme as perform } from '#ui';

export const switchTheme: Action = {
  id: 'switch-theme',
  label: 'Switch between light and dark theme',
  group: 'View',
  enabled: () => true,
  perform: () => perform(),
};
