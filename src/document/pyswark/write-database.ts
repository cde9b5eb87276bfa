import { equalValues, type Value } from '#engine';
import type { Scenario } from '../workflow-document.ts';
import { bodyToTree, valueFromBody } from './database-body.ts';
import { isNumber, isObject, type JsonTree, objectTree } from './json-tree.ts';
import { fromText, keptByScenario } from './kept.ts';
import { valueToTree } from './value-tree.ts';
import type { PyswarkNote } from './write-pyswark.ts';

type Members = readonly (readonly [string, JsonTree])[];

const FRESH: Members = [
  ['url', ''],
  ['datahandler', 'pjson'],
  ['engine_url', 'sqlite:///:memory:'],
  ['persist', false],
];

/** Records that came along keep their dates, ids and order. */
export function databaseToTree(
  scenario: Scenario,
  values: Scenario['values'],
  now: string,
): { readonly tree: JsonTree; readonly notes: readonly PyswarkNote[] } {
  const kept = keptByScenario(scenario);
  const database = fromText(kept.database);
  const heads = new Map((kept.records ?? []).map(([slot, text]) => [slot, fromText(text)]));
  const bodies = new Map((kept.bodies ?? []).map(([slot, text]) => [slot, fromText(text)]));
  const bySlot = new Map(values);
  const notes: PyswarkNote[] = [];
  let lastId = Math.max(0, ...[...heads.values()].map(idOf));
  const records: JsonTree[] = [];
  for (const slot of new Set([...heads.keys(), ...bySlot.keys()])) {
    const value = bySlot.get(slot);
    const head = heads.get(slot);
    const body = bodies.get(slot);
    const held = body === undefined ? undefined : valueFromBody(body);
    if (value === undefined) {
      // It only says where to load from, or its slot was removed.
      if (body !== undefined && held === undefined && head !== undefined) records.push(withBody(head, body));
      continue;
    }
    const same = body !== undefined && held !== undefined && equalValues(held, value);
    const written = same ? body : bodyToTree(value);
    if (written === undefined) notes.push({ kind: 'value-left-out', slot });
    else records.push(withBody(head ?? freshHead(slot, now, ++lastId), written));
  }
  const members = isObject(database) ? [...database.members] : FRESH;
  return { tree: objectTree([['records', records], ...members]), notes };
}

function idOf(head: JsonTree | undefined): number {
  const id = isObject(head) ? head.members.get('id') : undefined;
  return isNumber(id) ? Number(id.text) : 0;
}

function freshHead(slot: string, now: string, id: number): JsonTree {
  const date = objectTree([
    ['data', now],
    ['dtype', 'datetime64[s]'],
    ['tzname', null],
  ]);
  const info = objectTree([
    ['name', slot],
    ['date_created', date],
    ['date_modified', date],
  ]);
  return objectTree([
    ['info', info],
    ['id', valueToTree(id as Value)],
  ]);
}

/** The body stands after the info. */
function withBody(head: JsonTree, body: JsonTree): JsonTree {
  const members = isObject(head) ? [...head.members] : [];
  return objectTree([
    ...members.filter(([key]) => key === 'info'),
    ['body', body],
    ...members.filter(([key]) => key !== 'info'),
  ]);
}
