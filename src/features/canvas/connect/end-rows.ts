import type { WorkflowNames } from '#document';
import type { ConnectEnd, Editor, WireEnds } from '#editor';
import { describeValue, nameStep } from '#wording';
import { rowsOf } from '../step-rows.ts';
import type { ListRow } from './list-rows.ts';

const PREVIEW = 24; // characters

type EndRow = Pick<ListRow, 'id' | 'mark' | 'label' | 'detail'>;

/** One place of the workflow as a row: its type, its name, and where it is or what it holds. */
export function endRow(end: ConnectEnd, names: WorkflowNames, editor: Editor): EndRow {
  const id = JSON.stringify(end);
  if (end.kind === 'slot') {
    const { value } = editor.derived.getState().slotViewOf.get(end.name) ?? {};
    const type = names.slots.get(end.name)?.type ?? 'any';
    const detail = value === undefined ? 'slot' : `slot, ${describeValue(value, PREVIEW)}`;
    return { id, mark: { kind: 'type', type }, label: end.name, detail };
  }
  const step = names.steps.get(end.step)?.step;
  const rows = step === undefined ? undefined : rowsOf(step);
  const where = nameStep(end.step, names);
  if (end.kind === 'output') {
    const row = rows?.outputs.find(({ key }) => key === end.key);
    const mark = { kind: 'type', type: row?.type ?? 'any', open: row?.wired !== true } as const;
    return { id, mark, label: end.key, detail: where };
  }
  const row = rows?.inputs.find(({ field }) => field === end.field);
  const mark = { kind: 'type', type: row?.type ?? 'any', open: row?.slot === undefined } as const;
  const detail = row?.slot === undefined ? where : `${where}, instead of ${row.slot}`;
  return { id, mark, label: end.field, detail };
}

/** What a wire leads to, seen from one of its ends. */
export function otherEnd(wire: WireEnds, end: ConnectEnd): ConnectEnd {
  if (end.kind !== 'slot') return { kind: 'slot', name: wire.slot };
  return wire.role === 'read'
    ? { kind: 'field', step: wire.step, field: wire.field }
    : { kind: 'output', step: wire.step, key: wire.key };
}
