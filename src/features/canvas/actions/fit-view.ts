import type { Action } from '#editor';
import { fitAll, hasFlow } from '../flow-views.ts';

export const fitView: Action = {
  id: 'fit-view',
  label: 'Fit everything into view',
  group: 'View',
  keys: ['Shift+1'],
  enabled: hasFlow,
  disabledReason: () => 'no canvas is shown',
  perform: fitAll,
};
