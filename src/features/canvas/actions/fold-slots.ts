import { type Action, type Editor, foldSlots } from '#editor';
import { selectedNodes } from './selected-nodes.ts';

/** Folds what is selected; where all of it is folded, shows it as nodes again. */
export const foldSelectedSlots: Action = {
  id: 'fold-slot',
  label: 'Fold or unfold slots',
  group: 'View',
  edits: true,
  keys: ['f'],
  labelNow: (editor) => {
    const { slots } = selectedNodes(editor);
    return `${allFolded(editor) ? 'Show' : 'Fold'} ${slots.length === 1 ? 'slot' : `${slots.length} slots`}${allFolded(editor) ? ' as nodes' : ''}`;
  },
  enabled: (editor) => selectedNodes(editor).slots.length > 0,
  disabledReason: () => 'no slot is selected',
  perform: (editor) => editor.documents.apply(foldSlots(selectedNodes(editor).slots, !allFolded(editor))),
};

export const foldAllSlots: Action = {
  id: 'fold-all-slots',
  label: 'Fold all slots',
  group: 'View',
  edits: true,
  enabled: (editor) => slotsWith(editor, false).length > 0,
  disabledReason: () => 'no slot is left to fold',
  perform: (editor) => editor.documents.apply(foldSlots(slotsWith(editor, false), true)),
};

export const showAllSlots: Action = {
  id: 'show-all-slots',
  label: 'Show all slots',
  group: 'View',
  edits: true,
  enabled: (editor) => slotsWith(editor, true).length > 0,
  disabledReason: () => 'no slot is folded',
  perform: (editor) => editor.documents.apply(foldSlots(slotsWith(editor, true), false)),
};

function foldedSlots({ documents }: Editor): ReadonlySet<string> {
  return new Set(documents.getState().current.layout.folded);
}

function allFolded(editor: Editor): boolean {
  const folded = foldedSlots(editor);
  return selectedNodes(editor).slots.every((name) => folded.has(name));
}

function slotsWith(editor: Editor, isFolded: boolean): readonly string[] {
  const folded = foldedSlots(editor);
  const { slots } = editor.derived.getState();
  return slots.map(({ name }) => name).filter((name) => folded.has(name) === isFolded);
}
