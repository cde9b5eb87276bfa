// What edits do to frames besides what they are for.
import type { DocumentDraft } from '../document-draft.ts';
import { slotNamesIn } from './slot-names.ts';

export interface Nodes {
  /** Ids. */
  readonly steps: readonly string[];
  /** Names. */
  readonly slots: readonly string[];
}

/**
 * Takes nodes out of the frames that hold them. A frame that loses its last node goes, too: it has no place any more.
 * To be called when the nodes themselves are gone, or are to stand in the frame `but`.
 */
export function leaveGroups(draft: DocumentDraft, { steps, slots }: Nodes, but?: string): void {
  if (draft.groups === undefined) return;
  const leaving = { steps: new Set(steps), slots: new Set(slots) };
  const ids = new Set(draft.workflow.steps.map(({ id }) => id));
  const names = slotNamesIn(draft);
  const isLeft = new Set<string>();
  for (const group of draft.groups) {
    if (group.id === but) continue;
    const stepsLeft = group.steps.filter((id) => !leaving.steps.has(id));
    const slotsLeft = group.slots.filter((name) => !leaving.slots.has(name));
    if (stepsLeft.length === group.steps.length && slotsLeft.length === group.slots.length) continue;
    if (stepsLeft.length < group.steps.length) group.steps = stepsLeft;
    if (slotsLeft.length < group.slots.length) group.slots = slotsLeft;
    if (!stepsLeft.some((id) => ids.has(id)) && !slotsLeft.some((name) => names.has(name))) {
      isLeft.add(group.id);
    }
  }
  if (isLeft.size > 0)
    setGroups(
      draft,
      draft.groups.filter(({ id }) => !isLeft.has(id)),
    );
}

/** Without groups, the document says nothing of them. */
export function setGroups(draft: DocumentDraft, groups: NonNullable<DocumentDraft['groups']>): void {
  if (groups.length === 0) delete draft.groups;
  else draft.groups = groups;
}
