import { type Fragment, type Position, scenarioOf, type ValuePair, type WorkflowDocument } from '#document';
import type { Nodes } from '../edits/groups.ts';
import { endsOf } from '../edits/pairs.ts';
import { slotNamesIn } from '../edits/slot-names.ts';

/**
 * The nodes as they are in the document, with the scenario's values; a slot that only others give a value has one of
 * theirs. A frame comes along when all that stands in it does.
 */
export function copyNodes(document: WorkflowDocument, scenarioName: string, nodes: Nodes): Fragment {
  const { workflow, layout, groups = [] } = document;
  const ids = new Set(nodes.steps);
  const chosen = new Set(nodes.slots);
  const steps = workflow.steps.filter(({ id }) => ids.has(id));
  const names = slotNamesIn(document);
  const slots = [...names].filter((name) => chosen.has(name));
  // Where a file gives a slot two values or places, the last one counts.
  const values = new Map(
    [...document.scenarios, scenarioOf(document, scenarioName)].flatMap((scenario) => scenario.values),
  );
  const written = steps.flatMap(({ outputs }) => outputs.flatMap(endsOf));
  const placed = new Set([...slots, ...written]);
  const places = new Map(layout.slots.filter(([name]) => placed.has(name)));
  const folded = (layout.folded ?? []).filter((name) => placed.has(name));
  const existing = new Set(workflow.steps.map(({ id }) => id));
  return {
    steps,
    slots,
    values: slots.flatMap((name): ValuePair[] => {
      const value = values.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
    layout: {
      steps: recordOf(Object.entries(layout.steps).filter(([id]) => ids.has(id) && existing.has(id))),
      slots: [...places],
      ...(folded.length === 0 ? {} : { folded: [...new Set(folded)] }),
    },
    groups: groups.flatMap((group) => {
      const inside = {
        steps: [...new Set(group.steps.filter((id) => existing.has(id)))],
        slots: [...new Set(group.slots.filter((name) => names.has(name)))],
      };
      const whole = inside.steps.every((id) => ids.has(id)) && inside.slots.every((name) => chosen.has(name));
      return whole && inside.steps.length + inside.slots.length > 0 ? [{ ...group, ...inside }] : [];
    }),
  };
}

/** Everything that the document has, with the values of one scenario. */
export function copyAll(document: WorkflowDocument, scenarioName: string): Fragment {
  return copyNodes(document, scenarioName, {
    steps: document.workflow.steps.map(({ id }) => id),
    slots: [...slotNamesIn(document)],
  });
}

/** Without a prototype, so that every id is safe as a key. */
function recordOf(entries: readonly (readonly [string, Position])[]): Readonly<Record<string, Position>> {
  const record: Record<string, Position> = Object.create(null);
  for (const [id, position] of entries) record[id] = position;
  return record;
}
