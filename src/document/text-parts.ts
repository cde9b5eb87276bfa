// How the parts of a saved file are written, one to a line where people change it.
import { valueToJson } from '#engine';
import type { DocumentLayout, DocumentStep, Group, Position, ValuePair } from './workflow-document.ts';

export function stepToText(step: DocumentStep): string {
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

export function groupToText({ id, title, steps, slots, ...unknown }: Group): string {
  const members = [
    member('id', inline(id)),
    member('title', inline(title)),
    member('steps', inline(steps)),
    member('slots', inline(slots)),
    ...unknownMembers(unknown),
  ];
  return `{ ${members.join(', ')} }`;
}

export function pairToText([name, value]: ValuePair): string {
  return inline([name, valueToJson(value)]);
}

export function layoutToText({ steps, slots, folded, ...unknown }: DocumentLayout): string {
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
export function unknownMembers(unknown: object): string[] {
  return sortedEntries(unknown).map(([key, content]) => member(key, inline(content)));
}

function sortedEntries(object: object): (readonly [string, unknown])[] {
  return Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
}

export function member(key: string, text: string): string {
  return `${JSON.stringify(key)}: ${text}`;
}

/** One item a line; `depth` is that of the line on which the block begins. */
export function block(depth: number, brackets: '{}' | '[]', items: readonly string[]): string {
  if (items.length === 0) return brackets;
  const indent = '  '.repeat(depth);
  const lines = items.map((item) => `${indent}  ${item}`).join(',\n');
  return `${brackets.charAt(0)}\n${lines}\n${indent}${brackets.charAt(1)}`;
}

/** JSON on one line; the order of keys has no meaning there, so they are sorted. */
export function inline(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map(inline).join(', ')}]`;
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  const members = sortedEntries(json).map(([key, content]) => member(key, inline(content)));
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
