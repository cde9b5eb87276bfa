// The saved form. Lines follow what people change: one step, one starting value, one position each, so that two
// versions of a file can be compared and merged line by line.
import { valueToJson } from '#engine';
import type {
  DocumentStep,
  Group,
  Position,
  Scenario,
  ValuePair,
  WorkflowDocument,
} from './workflow-document.ts';

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

function stepToText(step: DocumentStep): string {
  const { id, model, title, note, disabled, inputs, outputs, settings, ...unknown } = step;
  const members = [
    member('id', inline(id)),
    member('model', inline(model)),
    ...(title === undefined ? [] : [member('title', inline(title))]),
    ...(note === undefined ? [] : [member('note', inline(note))]),
    ...(disabled === undefined ? [] : [member('disabled', inline(disabled))]),
    member('inputs', inline(inputs)),
    member('outputs', inline(outputs)),
    ...(settings === undefined ? [] : [member('settings', `[${settings.map(pairToText).join(', ')}]`)]),
    ...unknownMembers(unknown),
  ];
  return `{ ${members.join(', ')} }`;
}

function groupToText({ id, title, steps, slots, ...unknown }: Group): string {
  const members = [
    member('id', inline(id)),
    member('title', inline(title)),
    member('steps', inline(steps)),
    member('slots', inline(slots)),
    ...unknownMembers(unknown),
  ];
  return `{ ${members.join(', ')} }`;
}

function scenarioToText({ name, mutable, values, ...unknown }: Scenario): string {
  return block(2, '{}', [
    member('name', inline(name)),
    member('mutable', inline(mutable)),
    member('values', block(3, '[]', values.map(pairToText))),
    ...unknownMembers(unknown),
  ]);
}

function pairToText([name, value]: ValuePair): string {
  return inline([name, valueToJson(value)]);
}

function layoutToText({ steps, slots, folded, ...unknown }: WorkflowDocument['layout']): string {
  const placed = Object.keys(steps).sort();
  return block(1, '{}', [
    member(
      'steps',
      block(
        2,
        '{}',
        placed.map((id) => member(id, inline(steps[id] as Position))),
      ),
    ),
    member('slots', block(2, '[]', slots.map(inline))),
    ...(folded === undefined ? [] : [member('folded', block(2, '[]', folded.map(inline)))]),
    ...unknownMembers(unknown),
  ]);
}

/** Keys that this version does not know, after the others. */
function unknownMembers(unknown: object): string[] {
  return sortedEntries(unknown).map(([key, content]) => member(key, inline(content)));
}

function sortedEntries(object: object): (readonly [string, unknown])[] {
  return Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
}

function member(key: string, text: string): string {
  return `${JSON.stringify(key)}: ${text}`;
}

/** One item a line; `depth` is that of the line on which the block begins. */
function block(depth: number, brackets: '{}' | '[]', items: readonly string[]): string {
  if (items.length === 0) return brackets;
  const indent = '  '.repeat(depth);
  const lines = items.map((item) => `${indent}  ${item}`).join(',\n');
  return `${brackets.charAt(0)}\n${lines}\n${indent}${brackets.charAt(1)}`;
}

/** JSON on one line; the order of keys has no meaning there, so they are sorted. */
function inline(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map(inline).join(', ')}]`;
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  const members = sortedEntries(json).map(([key, content]) => member(key, inline(content)));
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
