// The saved form. Lines follow what people change: one step, one starting value, one position each, so that two
// versions of a file can be compared and merged line by line.
import {
  block,
  groupToText,
  inline,
  layoutToText,
  member,
  pairToText,
  stepToText,
  unknownMembers,
} from './text-parts.ts';
import type { Scenario, WorkflowDocument } from './workflow-document.ts';

/** The same document always gives the same text, and loading that text gives the document back. */
export function documentToText(document: WorkflowDocument): string {
  const { format, version, name, workflow, scenarios, layout, groups, notes, ...unknown } = document;
  const { steps, ...unknownOfWorkflow } = workflow;
  return `${block(0, '{}', [
    member('format', inline(format)),
    member('version', inline(version)),
    member('name', inline(name)),
    member(
      'workflow',
      block(1, '{}', [
        member('steps', block(2, '[]', steps.map(stepToText))),
        ...unknownMembers(unknownOfWorkflow),
      ]),
    ),
    member('scenarios', block(1, '[]', scenarios.map(scenarioToText))),
    member('layout', layoutToText(layout)),
    ...(groups === undefined ? [] : [member('groups', block(1, '[]', groups.map(groupToText)))]),
    ...(notes === undefined ? [] : [member('notes', inline(notes))]),
    ...unknownMembers(unknown),
  ])}\n`;
}

function scenarioToText({ name, mutable, values, ...unknown }: Scenario): string {
  return block(2, '{}', [
    member('name', inline(name)),
    member('mutable', inline(mutable)),
    member('values', block(3, '[]', values.map(pairToText))),
    ...unknownMembers(unknown),
  ]);
}
