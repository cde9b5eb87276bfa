import type { Action } from '#editor';
import { hasSelectedNodes, nothingSelected } from './selected-nodes.ts';

export const duplicate: Action = {
  id: 'duplicate',
  label: 'Duplicate',
  group: 'Edit',
  keys: ['Mod+d'],
  enabled: hasSelectedNodes,
  disabledReason: nothingSelected,
  perform: (editor) =>
    void import('../clipboard/duplicate-selection.ts').then(({ duplicateSelection }) =>
      duplicateSelection(editor),
    ),
};
