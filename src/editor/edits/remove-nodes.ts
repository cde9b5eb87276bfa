import type { DocumentDraft } from '../document-draft.ts';
import type { Edit } from '../document-store.ts';
import { leaveGroups, type Nodes } from './groups.ts';
import { withoutEnds } from './pairs.ts';
import { slotNamesIn } from './slot-names.ts';

/**
 * Removes steps and slots: a slot with its wiring, that of disabled steps too, and with its values in all scenarios.
 * What only a removed step named is a slot no longer, and is forgotten as well.
 */
export function removeNodes(nodes: Nodes, name = nameOf(nodes)): Edit {
  const ids = new Set(nodes.steps);
  const removed = new Set(nodes.slots);
  return {
    name,
    apply(draft, current) {
      const { workflow, scenarios } = draft;
      if (current.workflow.steps.some(({ id }) => ids.has(id))) {
        workflow.steps = workflow.steps.filter(({ id }) => !ids.has(id));
      }
      for (const step of workflow.steps) {
        if (step.inputs.some(([slot]) => removed.has(slot))) {
          step.inputs = step.inputs.filter(([slot]) => !removed.has(slot));
        }
        const outputs = withoutEnds(step.outputs, (slot) => removed.has(slot));
        if (outputs !== step.outputs) step.outputs = [...outputs];
      }
      for (const scenario of scenarios) {
        if (scenario.values.some(([slot]) => removed.has(slot))) {
          scenario.values = scenario.values.filter(([slot]) => !removed.has(slot));
        }
      }
      const left = slotNamesIn(draft);
      const gone = [...slotNamesIn(current)].filter((slot) => !left.has(slot));
      forgetPlaces(draft, ids, new Set([...removed, ...gone]));
      leaveGroups(draft, { steps: nodes.steps, slots: [...removed, ...gone] });
    },
  };
}

function forgetPlaces(
  { layout }: DocumentDraft,
  steps: ReadonlySet<string>,
  slots: ReadonlySet<string>,
): void {
  for (const id of steps) if (Object.hasOwn(layout.steps, id)) delete layout.steps[id];
  if (layout.slots.some(([name]) => slots.has(name))) {
    layout.slots = layout.slots.filter(([name]) => !slots.has(name));
  }
  if (layout.folded?.some((name) => slots.has(name))) {
    const folded = layout.folded.filter((name) => !slots.has(name));
    if (folded.length === 0) delete layout.folded;
    else layout.folded = folded;
  }
}

function nameOf({ steps, slots }: Nodes): string {
  const [slot] = slots;
  if (steps.length + slots.length !== 1) return `Remove ${steps.length + slots.length} nodes`;
  return slot === undefined ? 'Remove a step' : `Remove ${slot}`;
}
