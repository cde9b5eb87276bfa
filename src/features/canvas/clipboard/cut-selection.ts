import { applyWithNotice, type Editor, lossesOf, removeNodes } from '#editor';
import { describeDeleted, nameNodes } from '#wording';
import { selectedNodes } from '../actions/selected-nodes.ts';

/** Takes away what was copied, and tells what others lose by it. */
export function cutSelection(editor: Editor): void {
  const nodes = selectedNodes(editor);
  const { names } = editor.derived.getState();
  const edit = removeNodes(nodes, `Cut ${nameNodes(nodes, names)}`);
  applyWithNotice(editor, edit, describeDeleted(nodes, lossesOf(nodes, names), names, 'Cut'));
  editor.session.select({ kind: 'none' });
}
