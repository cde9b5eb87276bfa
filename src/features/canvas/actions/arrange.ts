import type { Action, Alignment, Editor } from '#editor';
import { tellMissingCode } from '#ui';
import { selectedNodes } from './selected-nodes.ts';

const load = () => import('../layout/arrange-selection.ts');

export const arrangeActions: readonly Action[] = [
  align('left', 'Align left', 'Shift+ArrowLeft'),
  align('center', 'Align centers'),
  align('right', 'Align right', 'Shift+ArrowRight'),
  align('top', 'Align top', 'Shift+ArrowUp'),
  align('middle', 'Align middles'),
  align('bottom', 'Align bottom', 'Shift+ArrowDown'),
  distribute('x', 'Distribute from left to right'),
  distribute('y', 'Distribute from top to bottom'),
];

function align(kind: Alignment, label: string, keys?: string): Action {
  return {
    id: `align-${kind}`,
    label,
    group: 'Arrange',
    ...(keys === undefined ? {} : { keys: [keys] }),
    enabled: (editor) => countOf(editor) > 1,
    disabledReason: () => 'select two nodes or more',
    perform: (editor) =>
      void load().then(({ alignSelection }) => alignSelection(editor, kind, label), tellMissingCode),
  };
}

function distribute(axis: 'x' | 'y', label: string): Action {
  return {
    id: `distribute-${axis}`,
    label,
    group: 'Arrange',
    enabled: (editor) => countOf(editor) > 2,
    disabledReason: () => 'select three nodes or more',
    perform: (editor) =>
      void load().then(
        ({ distributeSelection }) => distributeSelection(editor, axis, label),
        tellMissingCode,
      ),
  };
}

function countOf(editor: Editor): number {
  const { steps, slots } = selectedNodes(editor);
  return steps.length + slots.length;
}
