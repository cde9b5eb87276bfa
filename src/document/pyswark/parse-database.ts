import type { Value } from '#engine';
import type { Scenario } from '../workflow-document.ts';
import { bodyToTree, valueFromBody } from './database-body.ts';
import type { Faults } from './faults.ts';
import { isObject, type JsonObject, objectTree } from './json-tree.ts';
import { toKept, toText } from './kept.ts';

/** A GlueDb as a state: one slot a record. A record that only says where to load from is kept, and has no value. */
export function parseDatabase(contents: JsonObject, faults: Faults, envelope: string) {
  const values: (readonly [string, Value])[] = [];
  const records: [string, string][] = [];
  const bodies: [string, string][] = [];
  const unresolved: string[] = [];
  faults.list(contents, 'records').forEach((record, place) => {
    const inside = faults.at('records', place);
    if (!isObject(record)) {
      inside.add([], 'expected a record');
      return;
    }
    const info = inside.object(record, 'info');
    const slot = inside.at('info').text(info, 'name');
    const body = record.members.get('body') ?? null;
    records.push([slot, toText(objectTree([...record.members].filter(([key]) => key !== 'body')))]);
    const value = valueFromBody(body);
    if (value === undefined) unresolved.push(slot);
    else values.push([slot, value]);
    const usual = value === undefined ? undefined : bodyToTree(value);
    if (usual === undefined || toText(usual) !== toText(body)) bodies.push([slot, toText(body)]);
  });
  const database = toText(objectTree([...contents.members].filter(([key]) => key !== 'records')));
  const scenario: Scenario = {
    name: 'default',
    mutable: false,
    values,
    ...toKept({ database, envelope, records, bodies }),
  };
  return { scenario, unresolved };
}
