import type { WorkflowDocument } from '#document';

/** What a link may bring so that looking at it does not hold the page up; a file is opened by one's own choice. */
export const DRAWABLE = {
  steps: 2_000,
  slots: 4_000,
  wires: 20_000,
  /** Of one step: all its rows are drawn together. */
  wiresOfStep: 500,
  scenarios: 1_000,
  groups: 1_000,
  /** Characters of a name, a title or a note. */
  text: 20_000,
} as const;

export function isDrawable({
  name,
  workflow,
  scenarios,
  layout,
  groups = [],
  notes = '',
}: WorkflowDocument): boolean {
  const { steps } = workflow;
  if (steps.length > DRAWABLE.steps) return false;
  if (scenarios.length > DRAWABLE.scenarios || groups.length > DRAWABLE.groups) return false;
  const slots = new Set<string>();
  const texts = new Set([name, notes]);
  let wires = 0;
  for (const { id, model, title = '', note = '', inputs, outputs } of steps) {
    for (const text of [id, model, title, note]) texts.add(text);
    const wiresBefore = wires;
    for (const [slot, fields] of inputs) {
      slots.add(slot);
      for (const field of [fields].flat()) {
        texts.add(field);
        wires += 1;
      }
    }
    for (const [key, written] of outputs) {
      texts.add(key);
      for (const slot of [written].flat()) {
        slots.add(slot);
        wires += 1;
      }
    }
    if (wires > DRAWABLE.wires || wires - wiresBefore > DRAWABLE.wiresOfStep) return false;
  }
  for (const scenario of scenarios) {
    texts.add(scenario.name);
    for (const [slot] of scenario.values) slots.add(slot);
  }
  for (const { id, title } of groups) for (const text of [id, title]) texts.add(text);
  for (const [slot] of layout.slots) slots.add(slot);
  return slots.size <= DRAWABLE.slots && [...texts, ...slots].every((text) => text.length <= DRAWABLE.text);
}
