import type { Position } from '#document';
import { accepts, type Field, type PlacedStep, type Value, type ValueType } from '#engine';
import { emptyValue } from '../convert-value.ts';
import type { Edit } from '../document-store.ts';
import { addSlot } from '../edits/add-slot.ts';
import { moveNodes } from '../edits/move-nodes.ts';
import { freshSlotName } from '../edits/slot-names.ts';
import { wireField } from '../edits/wire-field.ts';
import { wireOutput } from '../edits/wire-output.ts';
import type { ConnectEnd } from './connect-end.ts';
import { freePlace, slotSize } from './free-place.ts';
import { joinEdits } from './join-edits.ts';
import type { FieldEnd } from './judge.ts';
import { placeBetween } from './place-between.ts';
import { type ConnectView, fieldOf, outputTypeOf, surveySteps } from './survey.ts';

/** A slot that would be made: written by an output, or with a starting value for a field. */
export interface NewSlot {
  readonly name: string;
  readonly type: ValueType;
  /** Without a position, it stands beside the step, if the document knows where that is. */
  readonly edit: (position?: Position) => Edit;
}

export function newSlotFor(view: ConnectView, from: ConnectEnd): NewSlot | undefined {
  if (from.kind === 'slot') return undefined;
  const { steps, places } = surveySteps(view, 'all');
  const step = steps[places.get(from.step) ?? -1];
  if (step === undefined) return undefined;
  if (from.kind === 'field') return newStart(view, from, step);
  if (
    lacks(step, step.model.kind === 'step-model' ? step.model.outputs.map(({ key }) => key) : [], from.key)
  ) {
    return undefined;
  }
  const name = freshSlotName(view.document, from.key);
  return {
    name,
    type: outputTypeOf(step, from.key),
    edit: (position) =>
      joinEdits(`Connect ${from.key} to ${name}`, [
        wireOutput(from.step, from.key, name, true),
        placing(view, from, name, position),
      ]),
  };
}

function lacks({ model }: PlacedStep, names: readonly string[], name: string): boolean {
  return model.kind === 'step-model' && !names.includes(name);
}

function newStart(view: ConnectView, from: FieldEnd, step: PlacedStep): NewSlot | undefined {
  const field = fieldOf(step, from.field);
  if (field === undefined && step.model.kind === 'step-model') return undefined;
  const value = field === undefined ? null : firstValue(field);
  if (value === undefined) return undefined;
  const name = freshSlotName(view.document, from.field);
  return {
    name,
    type: field?.type ?? 'any',
    edit: (position) =>
      joinEdits(`Add ${name}`, [
        addSlot(name, value),
        wireField(from.step, from.field, name),
        placing(view, from, name, position),
      ]),
  };
}

/** The model's own default, or an empty value of the type, if the field takes it. */
function firstValue(field: Field): Value | undefined {
  return [field.default, emptyValue(field.type)].find(
    (value) => value !== undefined && accepts(field, value),
  );
}

function placing(view: ConnectView, from: ConnectEnd, name: string, position: Position | undefined) {
  const { document, library } = view;
  const nowhere: ConnectEnd = { kind: 'slot', name };
  const place =
    position === undefined
      ? from.kind === 'output'
        ? placeBetween(document, library, from, nowhere)
        : placeBetween(document, library, nowhere, from)
      : freePlace(document, library, position, slotSize);
  return moveNodes(place === undefined ? [] : [{ kind: 'slot', id: name, position: place }]);
}
