import { duplicatedNodes, duplicateNodes, type Edit, type Editor, takenStepIds, toSelection } from '#editor';
import { type StepId, stepId } from '#engine';
import { describePasted } from '#wording';
import { selectedNodes } from '../actions/selected-nodes.ts';
import { drawnDocument } from './drawn-document.ts';

/** Copies what is selected right beside it, and selects the copies. */
export function duplicateSelection(editor: Editor): void {
  const { documents, session, derived } = editor;
  const nodes = selectedNodes(editor);
  const drawn = drawnDocument(editor);
  const options = { scenario: derived.getState().scenario.name, avoid: takenStepIds(editor) };
  const { steps, slots } = duplicatedNodes(drawn, nodes, options);
  const { name, apply } = duplicateNodes(nodes, options);
  // The copies of nodes that have no saved place stand beside these, too.
  const edit: Edit = { name, apply: (draft) => apply(draft, drawn) };
  documents.apply(edit);
  const copies = { steps: steps.map((id): StepId => stepId(id)), slots };
  session.reveal(toSelection(copies));
  session.announce(describePasted(copies, derived.getState().names, 'Duplicated'));
}
