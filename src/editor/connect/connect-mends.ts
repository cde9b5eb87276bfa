// What would help where two ends cannot be joined. Each mend connects, too, and makes no other mistake.
import { scenarioOf, type WorkflowDocument } from '#document';
import { accepts, type Field, type PlacedStep, typeOfValue } from '#engine';
import { applyEdit, type Edit } from '../document-store.ts';
import { disconnect } from '../edits/disconnect.ts';
import { moveNodes } from '../edits/move-nodes.ts';
import { removeSlotValue } from '../edits/remove-slot-value.ts';
import { reorderStep } from '../edits/reorder-step.ts';
import { setMutable } from '../edits/set-mutable.ts';
import { setSlotValue } from '../edits/set-slot-value.ts';
import { freshSlotName } from '../edits/slot-names.ts';
import { sortByDataFlow } from '../edits/sort-by-data-flow.ts';
import { wireField } from '../edits/wire-field.ts';
import { wireOutput } from '../edits/wire-output.ts';
import type { WireEnds } from '../wire-ends.ts';
import { createMistakeCheck } from './adds-problem.ts';
import { type ConnectEnd, nameOfEnd } from './connect-end.ts';
import { feederAt, joiningEdit } from './connecting-edit.ts';
import type { ConnectMend, OfferedMend, Refusal } from './connection.ts';
import { convertersFor } from './converters.ts';
import { freePlace, slotSize } from './free-place.ts';
import { joinEdits } from './join-edits.ts';
import { type FieldEnd, reasonAgainst } from './judge.ts';
import { rewriteValue } from './rewrite-value.ts';
import { fieldOf, type Survey } from './survey.ts';
import { wireNewStep } from './wire-new-step.ts';

const OFFERED = 3;

export interface MendsInput {
  /** The workflow without the wire that is led elsewhere. */
  readonly survey: Survey;
  readonly refusal: Refusal;
  /** The workflow as it is. */
  readonly document: WorkflowDocument;
  readonly rewires: WireEnds | undefined;
  /** The edit that joins the ends in another state of the workflow, if they fit there. */
  readonly retry: (document: WorkflowDocument) => Edit | undefined;
}

export function connectMends(input: MendsInput): OfferedMend[] {
  const { survey, document } = input;
  const isMistake = createMistakeCheck(
    survey.view,
    [document, survey.view.document],
    survey.counted === 'all',
  );
  const offered: OfferedMend[] = [];
  for (const candidate of candidates(input)) {
    const after = applyEdit(document, candidate.edit);
    if (after === document || isMistake(after)) continue;
    offered.push(candidate);
    if (offered.length === OFFERED) break;
  }
  return offered;
}

function* candidates(input: MendsInput): Generator<OfferedMend> {
  const { survey, refusal } = input;
  switch (refusal.kind) {
    case 'type':
      yield* convertingValue(input);
      yield* insertingStep(input, refusal);
      yield* usingSlot(input);
      yield* writingToNewSlot(input);
      return;
    case 'second-writer':
      yield* writingToNewSlot(input);
      if (!survey.mutable) yield* makingMutable(input);
      yield* replacingWriter(input, refusal);
      return;
    case 'writes-starting-value':
      yield* writingToNewSlot(input);
      yield* makingMutable(input);
      yield* removingValue(input, refusal.slot);
      return;
    case 'reads-before-written':
      yield* movingStep(input, refusal);
      yield* sorting(input);
      return;
    case 'cycle':
      yield* usingSlot(input);
      return;
    case 'same-side':
      yield* sharingSlot(input);
      return;
    default:
      return;
  }
}

function nameEdit({ refusal: { source, sink } }: MendsInput, rest: string): string {
  return `Connect ${nameOfEnd(source)} to ${nameOfEnd(sink)} ${rest}`;
}

/** Joins the ends by other means, in the place of the wire that is led elsewhere. */
function byOtherMeans({ rewires }: MendsInput, name: string, edits: Parameters<typeof joinEdits>[1]): Edit {
  return joinEdits(name, [...(rewires === undefined ? [] : [disconnect(rewires)]), ...edits]);
}

/** Takes what is in the way out of it, then joins the ends as was wanted. */
function* clearing(input: MendsInput, mend: ConnectMend, rest: string, first: Edit): Generator<OfferedMend> {
  if (input.retry(applyEdit(input.document, first)) === undefined) return;
  yield { mend, edit: joinEdits(nameEdit(input, rest), [first, input.retry]) };
}

function* makingMutable(input: MendsInput): Generator<OfferedMend> {
  const edit = setMutable(scenarioIn(input), true);
  yield* clearing(input, { kind: 'make-state-mutable' }, 'and make the state mutable', edit);
}

function* removingValue(input: MendsInput, slot: string): Generator<OfferedMend> {
  const edit = removeSlotValue(scenarioIn(input), slot);
  yield* clearing(input, { kind: 'remove-slot-value', slot }, 'and remove its starting value', edit);
}

function scenarioIn({ survey: { view } }: MendsInput): string {
  return scenarioOf(view.document, view.scenario).name;
}

function* replacingWriter(
  input: MendsInput,
  { slot, first, source }: Extract<Refusal, { kind: 'second-writer' }>,
): Generator<OfferedMend> {
  if (source.kind !== 'output') return;
  const writer = input.survey.steps.find(({ id }) => id === first);
  const keys = (writer?.outputs ?? []).filter(([, slots]) => slots.includes(slot)).map(([key]) => key);
  const edit = joinEdits(
    '',
    keys.map((key) => disconnect({ role: 'write', step: first, slot, key })),
  );
  const mend: ConnectMend = { kind: 'replace-writer', slot, step: source.step, key: source.key };
  yield* clearing(input, mend, `instead of ${keys.join()}`, edit);
}

function* movingStep(
  input: MendsInput,
  { reader, writer }: Extract<Refusal, { kind: 'reads-before-written' }>,
): Generator<OfferedMend> {
  const { steps } = input.document.workflow;
  const indexOf = (step: string) => steps.findIndex(({ id }) => id === step);
  const titles = new Map(input.survey.steps.map(({ id, title }) => [id, title]));
  for (const [step, direction, index] of [
    [writer, 'up', indexOf(reader)],
    [reader, 'down', indexOf(writer)],
  ] as const) {
    const rest = `and move ${titles.get(step)} ${direction}`;
    yield* clearing(input, { kind: 'move-step', step, direction }, rest, reorderStep(step, index));
  }
}

function* sorting(input: MendsInput): Generator<OfferedMend> {
  if (input.survey.counted === 'all') return; // a disabled step has no part in sorting: it would stay where it is
  const joining = joiningEdit(input.survey, input.refusal, true);
  if (joining === undefined) return;
  const sorted = sortByDataFlow(scenarioIn(input));
  yield {
    mend: { kind: 'sort-by-data-flow' },
    edit: byOtherMeans(input, nameEdit(input, 'and sort by data flow'), [joining, sorted]),
  };
}

function* convertingValue(input: MendsInput): Generator<OfferedMend> {
  const { survey, refusal } = input;
  const { source, sink } = refusal;
  if (refusal.kind !== 'type' || refusal.value === undefined) return;
  const field = sink.kind === 'field' ? fieldAt(survey, sink) : undefined;
  if (field === undefined || source.kind !== 'slot' || sink.kind !== 'field') return;
  const converted = rewriteValue(refusal.value, refusal.expected);
  if (converted === undefined || !accepts(field, converted)) return;
  const { name } = source;
  // The other scenarios write it the same way, most likely.
  const edits = survey.view.document.scenarios.flatMap(({ name: scenario, values }) => {
    const value = values.findLast(([slot]) => slot === name)?.[1];
    const next = value === undefined || accepts(field, value) ? undefined : rewriteValue(value, field.type);
    return next === undefined || !accepts(field, next) ? [] : [setSlotValue(scenario, name, next)];
  });
  const mend: ConnectMend = {
    kind: 'convert-value',
    slot: name,
    from: typeOfValue(refusal.value),
    to: refusal.expected,
  };
  const wire = wireField(sink.step, sink.field, name);
  yield { mend, edit: byOtherMeans(input, nameEdit(input, `as ${refusal.expected}`), [...edits, wire]) };
}

function fieldAt({ steps, places }: Survey, { step, field }: FieldEnd): Field | undefined {
  return fieldOf(steps[places.get(step) ?? -1] as PlacedStep, field);
}

function* insertingStep(
  input: MendsInput,
  { source, sink, found, expected, value }: Extract<Refusal, { kind: 'type' }>,
): Generator<OfferedMend> {
  for (const { model, field, key } of convertersFor(input.survey.view.library, found, expected, value)) {
    const inserting = wireNewStep(input.survey, {
      model,
      source: { end: source, field },
      sink: { end: sink, key },
    });
    yield {
      mend: { kind: 'insert-step', model: model.ref, title: model.title },
      edit: byOtherMeans(input, nameEdit(input, `through ${model.title}`), [inserting]),
    };
  }
}

/** Another slot that the field takes: of its own type first, then one that the step does not read yet, then near. */
function* usingSlot(input: MendsInput): Generator<OfferedMend> {
  const { survey } = input;
  const { source, sink } = input.refusal;
  if (sink.kind !== 'field') return;
  const place = survey.places.get(sink.step) ?? -1;
  const type = fieldAt(survey, sink)?.type ?? 'any';
  const feeder = feederAt(survey, sink);
  const wanted = source.kind === 'slot' ? source.name : undefined;
  const fitting = [...survey.slots.values()].flatMap((slot) => {
    const { writers = [], readers = [] } = survey.uses.get(slot.name) ?? {};
    const writer = writers.findLast((one) => one < place);
    if (slot.name === wanted || slot.name === feeder || (writer === undefined && !slot.starting)) return [];
    const end: ConnectEnd = { kind: 'slot', name: slot.name };
    if (reasonAgainst(survey, { source: end, sink }, 'sink') !== undefined) return [];
    const rank = (slot.type === type ? 0 : 2) + (readers.includes(place) ? 1 : 0);
    return [{ name: slot.name, rank, near: slot.starting ? place : (writer ?? 0) }];
  });
  const [best] = fitting.sort((a, b) => a.rank - b.rank || b.near - a.near);
  if (best === undefined) return;
  yield {
    mend: { kind: 'use-slot', slot: best.name },
    edit: byOtherMeans(input, `Connect ${best.name} to ${sink.field}`, [
      wireField(sink.step, sink.field, best.name),
    ]),
  };
}

/** Of two fields, one takes what feeds the other. */
function* sharingSlot(input: MendsInput): Generator<OfferedMend> {
  const { survey, refusal } = input;
  const { source, sink } = refusal;
  if (source.kind !== 'field' || sink.kind !== 'field') return;
  for (const [from, to] of [
    [source, sink],
    [sink, source],
  ] as const) {
    const name = feederAt(survey, from);
    if (name === undefined) continue;
    const ends = { source: { kind: 'slot', name } as const, sink: to };
    if (reasonAgainst(survey, ends, 'sink') !== undefined) continue;
    yield {
      mend: { kind: 'use-slot', slot: name },
      edit: byOtherMeans(input, `Connect ${name} to ${to.field}`, [wireField(to.step, to.field, name)]),
    };
    return;
  }
}

function* writingToNewSlot(input: MendsInput): Generator<OfferedMend> {
  const { document, library } = input.survey.view;
  const { source, sink } = input.refusal;
  if (source.kind !== 'output' || sink.kind !== 'slot') return;
  const slot = freshSlotName(document, sink.name);
  const beside = document.layout.slots.find(([name]) => name === sink.name)?.[1];
  const position = beside && freePlace(document, library, beside, slotSize);
  yield {
    mend: { kind: 'write-to-new-slot', step: source.step, key: source.key, slot },
    edit: byOtherMeans(input, `Connect ${source.key} to ${slot}`, [
      wireOutput(source.step, source.key, slot, true),
      ...(position === undefined ? [] : [moveNodes([{ kind: 'slot', id: slot, position }])]),
    ]),
  };
}
