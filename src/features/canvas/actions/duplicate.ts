import type { Action } from '#editor';
import { tellMissingCode } from '#ui';
import { loadClipboard } from '../clipboard/load-clipboard.ts';
import { hasSelectedNodes, nothingSelected } from './selected-nodes.ts';

export const duplicate: Action = {
  id: 'duplicate',
  label: 'Duplicate',
  group: 'Edit',
  keys: ['Mod+d'],
  enabled: hasSelectedNodes,
  disabledReason: nothingSelected,
  perform: (editor) =>
    void loadClipboard().then(({ duplicateSelection }) => duplicateSelection(editor), tellMissingCode),
};
