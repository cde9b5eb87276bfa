// The rules of connecting: the static problems of the engine, asked before they come about.
import { accepts, canFit, type PlacedStep, typeOfValue } from '#engine';
import type { ConnectEnd } from './connect-end.ts';
import type { RefusalReason } from './connection.ts';
import { feederOf, fieldOf, outputTypeOf, type Survey, writtenTypeOf } from './survey.ts';

/** Both ends in the direction in which data flows. */
export interface JoinedEnds {
  readonly source: ConnectEnd;
  readonly sink: ConnectEnd;
}

const flow = { output: 0, slot: 1, field: 2 } as const;

export function inFlow(from: ConnectEnd, to: ConnectEnd): JoinedEnds {
  return flow[from.kind] <= flow[to.kind] ? { source: from, sink: to } : { source: to, sink: from };
}

/** Which of the two ends stays the same from one judgement to the next: what is walked for it is kept. */
export type Kept = 'source' | 'sink';

/** Why these two cannot be joined; undefined where they can. */
export function reasonAgainst(
  survey: Survey,
  { source, sink }: JoinedEnds,
  kept: Kept,
): RefusalReason | undefined {
  const gone = [source, sink].find((end) => !isThere(survey, end));
  if (gone !== undefined) return { kind: 'gone', end: gone };
  if (source.kind === sink.kind) return { kind: 'same-side' };
  const unknown = unknownPart(survey, source) ?? unknownPart(survey, sink);
  if (unknown !== undefined) return unknown;
  if (source.kind === 'slot') {
    return sink.kind === 'field' ? againstRead(survey, source.name, sink, kept) : undefined;
  }
  if (source.kind !== 'output') return undefined;
  if (sink.kind === 'slot') return againstWrite(survey, source, sink.name, kept);
  return sink.kind === 'field' ? againstLink(survey, source, sink, kept) : undefined;
}

export type FieldEnd = Extract<ConnectEnd, { kind: 'field' }>;
export type OutputEnd = Extract<ConnectEnd, { kind: 'output' }>;

function isThere({ places, slots }: Survey, end: ConnectEnd): boolean {
  return end.kind === 'slot' ? slots.has(end.name) : places.has(end.step);
}

function unknownPart(survey: Survey, end: ConnectEnd): RefusalReason | undefined {
  if (end.kind === 'slot') return undefined;
  const { model } = stepAt(survey, placeOf(survey, end));
  if (model.kind === 'unknown-model') return undefined;
  if (end.kind === 'field') {
    return model.fields.some(({ name }) => name === end.field)
      ? undefined
      : { kind: 'unknown-field', step: end.step, field: end.field };
  }
  return model.outputs.some(({ key }) => key === end.key)
    ? undefined
    : { kind: 'unknown-output', step: end.step, key: end.key };
}

function placeOf({ places }: Survey, { step }: FieldEnd | OutputEnd): number {
  return places.get(step) ?? -1;
}

function stepAt({ steps }: Survey, place: number): PlacedStep {
  return steps[place] as PlacedStep;
}

function againstRead(survey: Survey, slot: string, end: FieldEnd, kept: Kept): RefusalReason | undefined {
  const reader = placeOf(survey, end);
  if (feederOf(stepAt(survey, reader), end.field) === slot) return { kind: 'already-connected' };
  const writers = survey.uses.get(slot)?.writers ?? [];
  const source = writers.findLast((writer) => writer < reader);
  const mismatch = mismatchOfRead(survey, slot, end, source);
  if (mismatch !== undefined) return mismatch;
  if (source === undefined && !survey.starting.has(slot)) {
    const [writer] = writers;
    // Nothing gives the slot a value yet: that is told as a problem, and a person may wire first.
    return writer === undefined ? undefined : againstOrder(survey, writer, reader, slot, kept);
  }
  if (survey.forward) return undefined;
  const overwriter = writers.find((writer) => writer > reader);
  return (
    (source === undefined ? undefined : cycleBy(survey, source, reader, kept)) ??
    (overwriter === undefined ? undefined : cycleBy(survey, reader, overwriter, kept))
  );
}

function mismatchOfRead(
  survey: Survey,
  slot: string,
  end: FieldEnd,
  source: number | undefined,
): RefusalReason | undefined {
  const field = fieldOf(stepAt(survey, placeOf(survey, end)), end.field);
  if (field === undefined) return undefined;
  const value = survey.starting.get(slot);
  if (source === undefined && value !== undefined) {
    return accepts(field, value)
      ? undefined
      : { kind: 'type', found: typeOfValue(value), expected: field.type, value };
  }
  const writer = source ?? survey.uses.get(slot)?.writers[0];
  const found =
    writer === undefined
      ? (survey.slots.get(slot)?.type ?? 'any')
      : writtenTypeOf(stepAt(survey, writer), slot);
  return canFit(found, field.type) ? undefined : { kind: 'type', found, expected: field.type };
}

function againstWrite(survey: Survey, end: OutputEnd, slot: string, kept: Kept): RefusalReason | undefined {
  const writer = placeOf(survey, end);
  const step = stepAt(survey, writer);
  if (step.outputs.some(([key, slots]) => key === end.key && slots.includes(slot))) {
    return { kind: 'already-connected' };
  }
  const writers = survey.uses.get(slot)?.writers ?? [];
  const second = againstSecondWrite(survey, end, slot, writers);
  if (second !== undefined) return second;
  const given = outputTypeOf(step, end.key);
  const held = survey.slots.get(slot)?.type ?? 'any';
  const readers = survey.uses.get(slot)?.readers ?? [];
  const starting = survey.starting.has(slot);
  const fed = readers.filter((reader) => {
    const source = writers.findLast((one) => one < reader);
    return writer < reader ? source === undefined || source < writer : source === undefined && !starting;
  });
  const mismatch = fed.map((reader) => mismatchOfWrite(survey, reader, slot, given)).find(Boolean);
  if (mismatch !== undefined) return mismatch;
  if (!canFit(given, held)) return { kind: 'type', found: given, expected: held };
  const early = fed.find((reader) => reader <= writer);
  // One that waits for a still earlier writer goes on waiting for that one.
  if (early !== undefined && !(writers[0] !== undefined && writers[0] < writer)) {
    return againstOrder(survey, writer, early, slot, kept);
  }
  return survey.forward ? undefined : cycleByWriting(survey, slot, writer, fed, kept);
}

function againstSecondWrite(
  survey: Survey,
  end: OutputEnd,
  slot: string,
  writers: readonly number[],
): RefusalReason | undefined {
  const writer = placeOf(survey, end);
  if (!survey.mutable && survey.starting.has(slot)) {
    return { kind: 'writes-starting-value', slot, step: end.step };
  }
  // Of two outputs of one step only the last would count, whatever the state allows.
  const first = survey.mutable ? writers.find((one) => one === writer) : writers[0];
  if (first === undefined) return undefined;
  return { kind: 'second-writer', slot, first: stepAt(survey, first).id, step: end.step };
}

function mismatchOfWrite(
  survey: Survey,
  reader: number,
  slot: string,
  found: ReturnType<typeof outputTypeOf>,
): RefusalReason | undefined {
  const step = stepAt(survey, reader);
  for (const [name, fields] of step.inputs) {
    if (name !== slot) continue;
    for (const field of fields) {
      const expected = fieldOf(step, field)?.type ?? 'any';
      if (!canFit(found, expected)) {
        return { kind: 'type', found, expected, reader: { step: step.id, field } };
      }
    }
  }
  return undefined;
}

/** `source` came to write the slot before some that read it, so its edges to both sides are new. */
function cycleByWriting(
  survey: Survey,
  slot: string,
  writer: number,
  fed: readonly number[],
  kept: Kept,
): RefusalReason | undefined {
  const { writers = [], readers = [] } = survey.uses.get(slot) ?? {};
  const previous = writers.findLast((one) => one < writer);
  const next = writers.find((one) => one > writer);
  const overwritten = readers.filter(
    (reader) =>
      reader < writer &&
      (survey.starting.has(slot) || writers.some((one) => one < reader)) &&
      !writers.some((one) => one > reader && one < writer),
  );
  const before = [...(previous === undefined ? [] : [previous]), ...overwritten];
  const behind = [...(next === undefined ? [] : [next]), ...fed.filter((reader) => reader > writer)];
  for (const one of behind) {
    const cycle = cycleBy(survey, writer, one, kept);
    if (cycle !== undefined) return cycle;
  }
  for (const one of before) {
    const cycle = cycleBy(survey, one, writer, kept);
    if (cycle !== undefined) return cycle;
    for (const other of behind) {
      const through = cycleBy(survey, one, other, kept);
      if (through !== undefined) return through;
    }
  }
  return undefined;
}

function againstLink(
  survey: Survey,
  output: OutputEnd,
  field: FieldEnd,
  kept: Kept,
): RefusalReason | undefined {
  const writer = placeOf(survey, output);
  const reader = placeOf(survey, field);
  const feeder = feederOf(stepAt(survey, reader), field.field);
  if (feeder !== undefined && slotsOfOutput(survey, output).includes(feeder)) {
    if (sourceOf(survey, feeder, reader) === writer) return { kind: 'already-connected' };
  }
  if (writer === reader) return { kind: 'cycle', steps: [output.step] };
  const found = outputTypeOf(stepAt(survey, writer), output.key);
  const expected = fieldOf(stepAt(survey, reader), field.field)?.type ?? 'any';
  if (!canFit(found, expected)) return { kind: 'type', found, expected };
  if (reader < writer) return againstOrder(survey, writer, reader, undefined, kept);
  return survey.forward ? undefined : cycleBy(survey, writer, reader, kept);
}

/**
 * The slot that an output fills already and that the field may read as well; undefined where one is to be made, as
 * where something else gives the slot a value, too.
 */
export function slotBetween(
  survey: Survey,
  output: OutputEnd,
  field: FieldEnd,
  anyOrder = false,
): string | undefined {
  const slot = ownSlotOf(survey, output);
  if (slot === undefined || anyOrder) return slot;
  return againstRead(survey, slot, field, 'sink') === undefined ? slot : undefined;
}

/** A slot that only this output gives a value. */
export function ownSlotOf(survey: Survey, output: OutputEnd): string | undefined {
  return slotsOfOutput(survey, output).find(
    (slot) => survey.slots.get(slot)?.writers.length === 1 && !survey.starting.has(slot),
  );
}

function slotsOfOutput(survey: Survey, output: OutputEnd): readonly string[] {
  const { outputs } = stepAt(survey, placeOf(survey, output));
  return outputs.filter(([key]) => key === output.key).flatMap(([, slots]) => slots);
}

function sourceOf({ uses }: Survey, slot: string, reader: number): number | undefined {
  return uses.get(slot)?.writers.findLast((writer) => writer < reader);
}

/** `writer` stands behind `reader`, or is it. Where data flows from the reader to the writer, no order helps. */
function againstOrder(
  survey: Survey,
  writer: number,
  reader: number,
  slot: string | undefined,
  kept: Kept,
): RefusalReason {
  return (
    cycleBy(survey, writer, reader, kept) ?? {
      kind: 'reads-before-written',
      reader: stepAt(survey, reader).id,
      writer: stepAt(survey, writer).id,
      ...(slot === undefined ? {} : { slot }),
    }
  );
}

/** The cycle that comes about if `second` must come after `first`. */
function cycleBy(survey: Survey, first: number, second: number, kept: Kept): RefusalReason | undefined {
  const reach = survey.reach();
  // Where the source stays, so does what writes it: the walk ends there.
  if (!reach.leads(second, first, kept === 'source' ? 'to' : 'from')) return undefined;
  return { kind: 'cycle', steps: reach.path(second, first).map((place) => stepAt(survey, place).id) };
}
