import type { Edit } from '../document-store.ts';
import { connectOutputToField } from '../edits/connect-output-to-field.ts';
import { disconnect } from '../edits/disconnect.ts';
import { freshSlotName } from '../edits/slot-names.ts';
import { wireField } from '../edits/wire-field.ts';
import { wireOutput } from '../edits/wire-output.ts';
import type { WireEnds } from '../wire-ends.ts';
import { type ConnectEnd, isSameEnd, nameOfEnd } from './connect-end.ts';
import { joinEdits } from './join-edits.ts';
import { type JoinedEnds, slotBetween } from './judge.ts';
import { placeBetween } from './place-between.ts';
import { feederOf, type Survey } from './survey.ts';

/** Joins two ends that fit. `rewires` is the wire that goes for it. What it takes is found out when it is applied. */
export function connectingEdit(survey: Survey, ends: JoinedEnds, rewires?: WireEnds): Edit {
  const instead = insteadOf(survey, ends, rewires);
  return joinEdits(`Connect ${nameOfEnd(ends.source)} to ${nameOfEnd(ends.sink)}${instead}`, [
    ...(rewires === undefined ? [] : [disconnect(rewires)]),
    () => joiningEdit(survey, ends),
  ]);
}

/** `anyOrder`: the steps are put in order afterwards. */
export function joiningEdit(
  survey: Survey,
  { source, sink }: JoinedEnds,
  anyOrder = false,
): Edit | undefined {
  if (source.kind === 'output' && sink.kind === 'slot') {
    return wireOutput(source.step, source.key, sink.name, true);
  }
  if (source.kind === 'slot' && sink.kind === 'field') return wireField(sink.step, sink.field, source.name);
  if (source.kind !== 'output' || sink.kind !== 'field') return undefined;
  const slot = slotBetween(survey, source, sink, anyOrder);
  if (slot !== undefined) return wireField(sink.step, sink.field, slot);
  const { document, library } = survey.view;
  const position = placeBetween(document, library, source, sink);
  return connectOutputToField({
    from: source,
    to: sink,
    slot: freshSlotName(document, source.key),
    ...(position === undefined ? {} : { position }),
  });
}

/** “ instead of k”: what the wire that goes led to, or what fed the field. */
function insteadOf(survey: Survey, { sink }: JoinedEnds, rewires: WireEnds | undefined): string {
  if (rewires !== undefined) {
    const { source: oldSource, sink: oldSink } = endsOfWire(rewires);
    return ` instead of ${nameOfEnd(isSameEnd(oldSink, sink) ? oldSource : oldSink)}`;
  }
  const feeder = sink.kind === 'field' ? feederAt(survey, sink) : undefined;
  return feeder === undefined ? '' : ` instead of ${feeder}`;
}

/** The slot that feeds a field now. */
export function feederAt(survey: Survey, sink: Extract<ConnectEnd, { kind: 'field' }>): string | undefined {
  const step = survey.steps[survey.places.get(sink.step) ?? -1];
  return step === undefined ? undefined : feederOf(step, sink.field);
}

export function endsOfWire(wire: WireEnds): JoinedEnds {
  const slot: ConnectEnd = { kind: 'slot', name: wire.slot };
  return wire.role === 'read'
    ? { source: slot, sink: { kind: 'field', step: wire.step, field: wire.field } }
    : { source: { kind: 'output', step: wire.step, key: wire.key }, sink: slot };
}
