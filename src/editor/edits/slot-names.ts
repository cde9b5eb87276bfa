// Which slots a document has: a slot exists as long as a scenario gives it a value or a step names it.
import type { WorkflowDocument } from '#document';
import { freeName } from './free-name.ts';
import { endsOf } from './pairs.ts';

/** As much of a document as names slots; a draft of one is one, too. */
type Naming = Pick<WorkflowDocument, 'workflow' | 'scenarios' | 'layout' | 'groups'>;

/** Every slot of the document, those that only disabled steps name, too. */
export function slotNamesIn({ workflow, scenarios }: Pick<Naming, 'workflow' | 'scenarios'>): Set<string> {
  return new Set([
    ...scenarios.flatMap(({ values }) => values.map(([name]) => name)),
    ...workflow.steps.flatMap(({ inputs }) => inputs.map(([name]) => name)),
    ...workflow.steps.flatMap(({ outputs }) => outputs.flatMap(endsOf)),
  ]);
}

/** With those that are placed, folded or grouped, though the slot is gone: a new one would inherit that. */
export function takenSlotNames(document: Naming): Set<string> {
  const names = slotNamesIn(document);
  for (const [name] of document.layout.slots) names.add(name);
  for (const name of document.layout.folded ?? []) names.add(name);
  for (const { slots } of document.groups ?? []) for (const name of slots) names.add(name);
  return names;
}

/** The wanted name, or the next one like it that no slot has. */
export function freshSlotName(document: Naming, wanted: string): string {
  const name = wanted === '' ? 'slot' : wanted;
  const taken = takenSlotNames(document);
  return taken.has(name) ? freeName(name, taken) : name;
}

/** Why a slot cannot be called `to`; `from` is what it is called now, absent for a new one. */
export function checkSlotName(
  document: Naming,
  from: string | undefined,
  to: string,
): 'empty' | 'taken' | undefined {
  if (to.trim() === '') return 'empty';
  return to !== from && slotNamesIn(document).has(to) ? 'taken' : undefined;
}
