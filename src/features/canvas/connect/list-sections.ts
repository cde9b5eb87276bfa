// The rows of each list, and what choosing one does.
import { type ConnectEnd, connectViewOf, createJudge, disconnect, type WireEnds } from '#editor';
import type { StepId } from '#engine';
import {
  describeConnectList,
  describeConnectMend,
  describeRefusal,
  describeUnfitting,
  describeValue,
  describeWhyNot,
  describeWire,
  nameConnectEnd,
  nameStep,
} from '#wording';
import { rowsOf } from '../step-rows.ts';
import { endRow, otherEnd } from './end-rows.ts';
import { choicesFor, type ListContext } from './list-context.ts';
import { type ListLevel, wiresOf } from './list-levels.ts';
import type { ListRow, ListSection } from './list-rows.ts';
import { insertingRows, newSlotRows, newStepRows } from './new-rows.ts';
import { endsOfWire } from './port-ends.ts';

export interface ListContent {
  readonly title: string;
  readonly sections: readonly ListSection[];
  readonly empty: string;
  /** The row to begin at: what a person most likely came for. */
  readonly start: number;
}

export function contentOf(level: ListLevel, context: ListContext): ListContent {
  switch (level.kind) {
    case 'step':
      return stepContent(level.step, context);
    case 'end':
      return endContent(level.end, level.rewires, context);
    case 'wire':
      return wireContent(level.wire, context);
    case 'insert':
      return {
        title: describeWire(level.wire, context.names),
        sections: toSections([['Insert a step', insertingRows(level.wire, context)]]),
        empty: 'No step model takes what this wire carries and gives it on.',
        start: 0,
      };
    case 'unfitting':
      return unfittingContent(level.end, level.rewires, context);
    case 'mends':
      return mendsContent(level.end, level.to, level.rewires, context);
  }
}

function toSections(
  sections: readonly (readonly [label: string, rows: readonly ListRow[]])[],
): ListSection[] {
  return sections.filter(([, rows]) => rows.length > 0).map(([label, rows]) => ({ label, rows }));
}

function stepContent(id: StepId, { names, editor, go }: ListContext): ListContent {
  const step = names.steps.get(id)?.step;
  const rows = step === undefined ? undefined : rowsOf(step);
  const row = (end: ConnectEnd, detail: string): ListRow => ({
    ...endRow(end, names, editor),
    detail,
    leads: true,
    choose: () => go({ kind: 'end', end }),
  });
  const fields = (rows?.inputs ?? []).map(({ field, slot, literal }) => {
    const set = literal === undefined ? 'not wired' : describeValue(literal, 24);
    return row({ kind: 'field', step: id, field }, slot === undefined ? set : `from ${slot}`);
  });
  const outputs = (rows?.outputs ?? []).map(({ key }) => {
    const slots = step?.outputs.filter(([one]) => one === key).flatMap(([, to]) => to) ?? [];
    return row(
      { kind: 'output', step: id, key },
      slots.length === 0 ? 'not wired' : `to ${slots.join(', ')}`,
    );
  });
  return {
    title: `Connect ${nameStep(id, names)}`,
    sections: toSections([
      ['Fields', fields],
      ['Outputs', outputs],
    ]),
    empty: 'This step has no fields and no outputs.',
    start: 0,
  };
}

function endContent(end: ConnectEnd, rewires: WireEnds | undefined, context: ListContext): ListContent {
  const { editor, names, go, apply } = context;
  const { fitting, refused, models, newSlot } = choicesFor(editor, end, rewires);
  const steps = [...names.steps.values()].map(({ step }) => step);
  const wired =
    rewires === undefined ? wiresOf(end, steps).flatMap((wire) => wiredRows(wire, end, context)) : [];
  const fits = fitting.map(
    ({ end: to, edit }): ListRow => ({ ...endRow(to, names, editor), choose: () => apply(edit) }),
  );
  const why: ListRow = {
    id: 'why',
    mark: { kind: 'refused' },
    label: describeUnfitting(refused.map((one) => one.end)),
    leads: true,
    choose: () => go({ kind: 'unfitting', end, ...(rewires && { rewires }) }),
  };
  const slots = newSlotRows(end, newSlot, context);
  const made = newStepRows(end, models, context);
  return {
    title:
      rewires === undefined ? describeConnectList(end, names) : `${describeConnectList(end, names)} instead`,
    sections: toSections([
      ['Wired', wired],
      ['Fits', fits],
      ['New slot', slots],
      ['New step', made],
      ['Does not fit', refused.length > 0 ? [why] : []],
    ]),
    empty: 'Nothing fits.',
    start: fits.length + slots.length + made.length > 0 ? wired.length : 0,
  };
}

function wiredRows(wire: WireEnds, end: ConnectEnd, { names, go, apply }: ListContext): ListRow[] {
  const other = otherEnd(wire, end);
  const name = other.kind === 'slot' ? other.name : nameConnectEnd(other, names);
  const id = JSON.stringify(wire);
  return [
    {
      id: `disconnect ${id}`,
      mark: { kind: 'disconnect' },
      label: `Disconnect ${name}`,
      choose: () => apply(disconnect(wire)),
    },
    {
      id: `wire ${id}`,
      mark: { kind: 'move' },
      label: `Change the wire ${isTowards(wire, end) ? 'from' : 'to'} ${name}`,
      leads: true,
      choose: () => go({ kind: 'wire', wire }),
    },
  ];
}

/** Whether data comes to this end by the wire. */
function isTowards(wire: WireEnds, end: ConnectEnd): boolean {
  return end.kind === 'slot' ? wire.role === 'write' : end.kind === 'field';
}

function wireContent(wire: WireEnds, { names, go, apply }: ListContext): ListContent {
  const { source, sink } = endsOfWire(wire);
  const rows: ListRow[] = [
    {
      id: 'insert',
      mark: { kind: 'insert' },
      label: 'Insert a step',
      leads: true,
      choose: () => go({ kind: 'insert', wire }),
    },
    {
      id: 'sink',
      mark: { kind: 'move' },
      label: `Lead ${shortName(source.end)} elsewhere`,
      leads: true,
      choose: () => go({ kind: 'end', end: source.end, rewires: wire }),
    },
    {
      id: 'source',
      mark: { kind: 'move' },
      label: `Feed ${shortName(sink.end)} from elsewhere`,
      leads: true,
      choose: () => go({ kind: 'end', end: sink.end, rewires: wire }),
    },
    {
      id: 'disconnect',
      mark: { kind: 'disconnect' },
      label: 'Disconnect',
      choose: () => apply(disconnect(wire)),
    },
  ];
  return { title: describeWire(wire, names), sections: [{ label: 'Wire', rows }], empty: '', start: 0 };
}

function shortName(end: ConnectEnd): string {
  if (end.kind === 'slot') return end.name;
  return end.kind === 'field' ? end.field : end.key;
}

function unfittingContent(end: ConnectEnd, rewires: WireEnds | undefined, context: ListContext): ListContent {
  const { names, editor, go } = context;
  const rows = choicesFor(editor, end, rewires).refused.map(
    ({ end: to, refusal }): ListRow => ({
      ...endRow(to, names, editor),
      text: describeWhyNot(refusal, names),
      leads: true,
      choose: () => go({ kind: 'mends', end, to, ...(rewires && { rewires }) }),
    }),
  );
  return {
    title: describeConnectList(end, names),
    sections: toSections([['Does not fit', rows]]),
    empty: 'Everything fits.',
    start: 0,
  };
}

function mendsContent(
  end: ConnectEnd,
  to: ConnectEnd,
  rewires: WireEnds | undefined,
  context: ListContext,
): ListContent {
  const { names, editor, apply } = context;
  const connection = createJudge(connectViewOf(editor), end, rewires).connectionTo(to);
  const mends = connection.kind === 'refused' ? connection.mends : [];
  const rows = mends.map(
    ({ mend, edit }, index): ListRow => ({
      id: `mend ${index}`,
      mark: { kind: 'mend' },
      label: describeConnectMend(mend, names),
      choose: () => apply(edit),
    }),
  );
  const reason = connection.kind === 'refused' ? describeRefusal(connection.refusal, names) : '';
  return {
    title: describeConnectList(end, names),
    sections: rows.length === 0 ? [] : [{ label: reason, rows }],
    empty: `${reason} Nothing here would help.`,
    start: 0,
  };
}
