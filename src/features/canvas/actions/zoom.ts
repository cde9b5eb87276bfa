import type { Action } from '#editor';
import { hasFlow, zoomBy, zoomToLifeSize } from '../flow-views.ts';

export const zoomIn: Action = {
  id: 'zoom-in',
  label: 'Zoom in',
  group: 'View',
  keys: ['+', '='],
  enabled: hasFlow,
  disabledReason: () => 'no canvas is shown',
  perform: (editor) => zoomBy(editor, 'in'),
};

export const zoomOut: Action = {
  id: 'zoom-out',
  label: 'Zoom out',
  group: 'View',
  keys: ['-'],
  enabled: hasFlow,
  disabledReason: () => 'no canvas is shown',
  perform: (editor) => zoomBy(editor, 'out'),
};

export const lifeSize: Action = {
  id: 'life-size',
  label: 'Zoom to 100%',
  group: 'View',
  keys: ['Shift+0'],
  enabled: hasFlow,
  disabledReason: () => 'no canvas is shown',
  perform: zoomToLifeSize,
};
