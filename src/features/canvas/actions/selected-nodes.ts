import { type Editor, nodesOf, type SelectedNodes } from '#editor';

/** What is selected and still there: an undo may have taken some of it away. */
export function selectedNodes({ session, derived }: Editor): SelectedNodes {
  const { steps, slots } = nodesOf(session.getState().selection);
  const { names } = derived.getState();
  return {
    steps: steps.filter((id) => names.steps.has(id)),
    slots: slots.filter((name) => names.slots.has(name)),
  };
}

export function hasSelectedNodes(editor: Editor): boolean {
  const { steps, slots } = selectedNodes(editor);
  return steps.length + slots.length > 0;
}

export const nothingSelected = () => 'nothing is selected';
