import type { Position, WorkflowDocument } from '#document';
import { type StepId, type StepModel, stepId } from '#engine';
import { applyEdit, type Edit } from '../document-store.ts';
import { addStep } from '../edits/add-step.ts';
import { moveNodes } from '../edits/move-nodes.ts';
import { endsOf } from '../edits/pairs.ts';
import { freshSlotName } from '../edits/slot-names.ts';
import { wireField } from '../edits/wire-field.ts';
import { wireOutput } from '../edits/wire-output.ts';
import type { ConnectEnd } from './connect-end.ts';
import { stepSizeOf } from './free-place.ts';
import { joinEdits } from './join-edits.ts';
import { ownSlotOf } from './judge.ts';
import { placeBetween } from './place-between.ts';
import type { Survey } from './survey.ts';

/** What a canvas knows of a step that is to be made; without an id, it gets a fresh one, without a place, one nearby. */
export interface NewStepPlace {
  readonly id?: string;
  readonly position?: Position;
}

export interface NewStepWiring extends NewStepPlace {
  readonly model: StepModel;
  /** What the step reads, and by which field. */
  readonly source?: { readonly end: ConnectEnd; readonly field: string };
  /** What it feeds or fills, and by which output. */
  readonly sink?: { readonly end: ConnectEnd; readonly key: string };
}

/** Adds a step that is wired already, with the slots that this takes; each behind what it reads. */
export function wireNewStep(survey: Survey, wiring: NewStepWiring): Edit {
  const { model } = wiring;
  return joinEdits(`Add ${model.title}`, [(document) => joinEdits('', partsFor(survey, wiring, document))]);
}

function partsFor(survey: Survey, wiring: NewStepWiring, before: WorkflowDocument): Edit[] {
  const { model, source, sink } = wiring;
  const { library } = survey.view;
  const id = stepId(wiring.id ?? survey.view.freshStepId());
  const parts: Edit[] = [];
  let document = before;
  const add = (edit: Edit) => {
    parts.push(edit);
    document = applyEdit(document, edit);
  };
  const place = (slot: string, from: ConnectEnd, to: ConnectEnd) => {
    const position = placeBetween(document, library, from, to);
    if (position !== undefined) add(moveNodes([{ kind: 'slot', id: slot, position }]));
  };

  const present = source === undefined ? undefined : presentSlot(survey, source.end);
  const read = source === undefined ? undefined : (present ?? freshSlotName(document, nameOfNew(source.end)));
  if (source?.end.kind === 'output' && present === undefined && read !== undefined) {
    add(wireOutput(source.end.step, source.end.key, read, true));
  }
  const given = sink?.end.kind === 'slot' ? sink.end.name : undefined;
  const written = sink === undefined ? undefined : (given ?? freshSlotName(document, sink.key));
  const position = wiring.position ?? placeOf(document, survey, wiring);
  add(
    addStep({
      id,
      model,
      index: indexFor(document, wiring),
      inputs: source === undefined || read === undefined ? [] : [[read, source.field]],
      outputs: sink === undefined || written === undefined ? [] : [[sink.key, written]],
      ...(position === undefined ? {} : { position }),
    }),
  );
  if (sink?.end.kind === 'field' && written !== undefined) {
    add(wireField(sink.end.step, sink.end.field, written));
  }
  const here = endOf(id);
  if (source !== undefined && present === undefined && read !== undefined) place(read, source.end, here);
  if (sink !== undefined && given === undefined && written !== undefined) place(written, here, sink.end);
  return parts;
}

function endOf(step: StepId): ConnectEnd {
  return { kind: 'output', step, key: '' };
}

function presentSlot(survey: Survey, end: ConnectEnd): string | undefined {
  if (end.kind === 'slot') return end.name;
  return end.kind === 'output' ? ownSlotOf(survey, end) : undefined;
}

function nameOfNew(end: ConnectEnd): string {
  return end.kind === 'output' ? end.key : '';
}

function placeOf(document: WorkflowDocument, survey: Survey, wiring: NewStepWiring): Position | undefined {
  const { model, source, sink } = wiring;
  const [from, to] = [source?.end ?? sink?.end, sink?.end ?? source?.end];
  if (from === undefined || to === undefined) return undefined;
  const size = stepSizeOf(model);
  if (source !== undefined && sink !== undefined) {
    return placeBetween(document, survey.view.library, from, to, size);
  }
  const nowhere: ConnectEnd = { kind: 'output', step: stepId(''), key: '' };
  return source === undefined
    ? placeBetween(document, survey.view.library, nowhere, to, size)
    : placeBetween(document, survey.view.library, from, nowhere, size);
}

/** Right before what it feeds, or right behind what writes what it reads. */
function indexFor({ workflow: { steps } }: WorkflowDocument, { source, sink }: NewStepWiring): number {
  const indexOf = (step: string) => steps.findIndex(({ id }) => id === step);
  if (sink?.end.kind === 'field') return indexOf(sink.end.step);
  if (source?.end.kind === 'output') return indexOf(source.end.step) + 1;
  if (source?.end.kind !== 'slot') return steps.length;
  const { name } = source.end;
  const writer = steps.findLastIndex(({ outputs }) => outputs.some((pair) => endsOf(pair).includes(name)));
  return writer < 0 ? steps.length : writer + 1;
}
