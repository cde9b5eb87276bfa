import type { Fragment, ValuePair, WorkflowDocument } from '#document';
import { type FittedFragment, fitFragment, type PasteOptions } from '../clipboard/fit-fragment.ts';
import type { DocumentDraft, GroupDraft, StepDraft } from '../document-draft.ts';
import type { Edit } from '../document-store.ts';
import type { Nodes } from './groups.ts';

/** Adds a fragment, its steps last and its values in every scenario; nothing that is there changes. */
export function pasteFragment(fragment: Fragment, options: PasteOptions): Edit {
  const count = fragment.steps.length + fragment.slots.length;
  return {
    name: count === 1 ? 'Paste 1 node' : `Paste ${count} nodes`,
    apply(draft, current) {
      const fitted = fitFragment(current, fragment, options);
      addFitted(draft, fitted, draft.workflow.steps.length, () => fitted.values);
    },
  };
}

/** What the nodes of the fragment will be called once it is pasted into this document: for selecting them. */
export function pastedNodes(document: WorkflowDocument, fragment: Fragment, options: PasteOptions): Nodes {
  return fitFragment(document, fragment, options).nodes;
}

/** `valuesFor` a scenario, by its name. */
export function addFitted(
  draft: DocumentDraft,
  { steps, stepPlaces, slotPlaces, folded, groups }: FittedFragment,
  index: number,
  valuesFor: (scenario: string) => readonly ValuePair[],
): void {
  const { workflow, scenarios, layout } = draft;
  if (steps.length > 0) workflow.steps.splice(index, 0, ...(steps as StepDraft[]));
  for (const scenario of scenarios) {
    const values = valuesFor(scenario.name);
    if (values.length > 0) scenario.values.push(...values);
  }
  for (const [id, position] of stepPlaces) layout.steps[id] = position;
  if (slotPlaces.length > 0) {
    const placed = new Set(slotPlaces.map(([name]) => name)); // a place may be left over from a slot that is gone
    layout.slots = [...layout.slots.filter(([name]) => !placed.has(name)), ...slotPlaces];
  }
  const shown = new Set(layout.folded ?? []);
  const newlyFolded = folded.filter((name) => !shown.has(name));
  if (newlyFolded.length > 0) layout.folded = [...shown, ...newlyFolded];
  if (groups.length > 0) draft.groups = [...(draft.groups ?? []), ...(groups as GroupDraft[])];
}
