import type { Edit } from '../document-store.ts';
import { connectOutputToField } from '../edits/connect-output-to-field.ts';
import { disconnect } from '../edits/disconnect.ts';
import { freshSlotName } from '../edits/slot-names.ts';
import { wireField } from '../edits/wire-field.ts';
import { wireOutput } from '../edits/wire-output.ts';
import type { WireEnds } from '../wire-ends.ts';
import { type ConnectEnd, isSameEnd } from './connect-end.ts';
import { type JoinedEnds, slotBetween } from './judge.ts';
import { placeBetween } from './place-between.ts';
import { feederOf, type Survey } from './survey.ts';

/** Several edits as one undo entry. */
export function joinEdits(name: string, edits: readonly Edit[]): Edit {
  return {
    name,
    apply(draft, current) {
      for (const edit of edits) edit.apply(draft, current);
    },
  };
}

/** Joins two ends that fit. `rewires` is the wire that goes for it. */
export function connectingEdit(survey: Survey, ends: JoinedEnds, rewires?: WireEnds): Edit {
  const name = `Connect ${nameOfEnd(ends.source)} to ${nameOfEnd(ends.sink)}${insteadOf(survey, ends, rewires)}`;
  const joining = joiningEdit(survey, ends);
  return joinEdits(name, rewires === undefined ? [joining] : [disconnect(rewires), joining]);
}

function joiningEdit(survey: Survey, { source, sink }: JoinedEnds): Edit {
  if (source.kind === 'output' && sink.kind === 'slot') {
    return wireOutput(source.step, source.key, sink.name, true);
  }
  if (source.kind === 'slot' && sink.kind === 'field') return wireField(sink.step, sink.field, source.name);
  if (source.kind !== 'output' || sink.kind !== 'field') return joinEdits('', []);
  const slot = slotBetween(survey, source, sink);
  if (slot !== undefined) return wireField(sink.step, sink.field, slot);
  const position = placeBetween(survey.view, source.step, sink.step);
  return connectOutputToField({
    from: source,
    to: sink,
    slot: freshSlotName(survey.view.document, source.key),
    ...(position === undefined ? {} : { position }),
  });
}

export function nameOfEnd(end: ConnectEnd): string {
  if (end.kind === 'slot') return end.name;
  return end.kind === 'field' ? end.field : end.key;
}

/** “ instead of k”: what the wire that goes led to, or what fed the field. */
function insteadOf(survey: Survey, { sink }: JoinedEnds, rewires: WireEnds | undefined): string {
  if (rewires !== undefined) {
    const { source: oldSource, sink: oldSink } = endsOfWire(rewires);
    return ` instead of ${nameOfEnd(isSameEnd(oldSink, sink) ? oldSource : oldSink)}`;
  }
  if (sink.kind !== 'field') return '';
  const step = survey.steps[survey.places.get(sink.step) ?? -1];
  const feeder = step === undefined ? undefined : feederOf(step, sink.field);
  return feeder === undefined ? '' : ` instead of ${feeder}`;
}

export function endsOfWire(wire: WireEnds): JoinedEnds {
  const slot: ConnectEnd = { kind: 'slot', name: wire.slot };
  return wire.role === 'read'
    ? { source: slot, sink: { kind: 'field', step: wire.step, field: wire.field } }
    : { source: { kind: 'output', step: wire.step, key: wire.key }, sink: slot };
}
