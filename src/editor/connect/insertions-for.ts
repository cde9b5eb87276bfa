import type { Position } from '#document';
import { accepts, canFit, type StepModel, type ValueType } from '#engine';
import type { Edit } from '../document-store.ts';
import { insertIntoWire } from '../edits/insert-into-wire.ts';
import type { WireEnds } from '../wire-ends.ts';
import {
  type ConnectView,
  fieldOf,
  outputTypeOf,
  type Survey,
  surveySteps,
  writtenTypeOf,
} from './survey.ts';

/** A model whose step can stand within a wire. */
export interface Insertion {
  readonly model: StepModel;
  readonly field: string;
  readonly key: string;
  readonly edit: (place: { readonly id: string; readonly position: Position }) => Edit;
}

/** Which models fit into a wire, and by which field and output; in the library's order. */
export function insertionsFor(view: ConnectView, ends: WireEnds): Insertion[] {
  const survey = surveySteps(view, 'all');
  const place = survey.places.get(ends.step);
  if (place === undefined) return [];
  const wire = ends.role === 'read' ? readWire(survey, place, ends) : writeWire(survey, place, ends);
  return view.library.models.flatMap((model) => {
    const fields = model.fields.filter(wire.takes);
    const field =
      fields.find(({ type, required }) => required && type === wire.type) ??
      fields.find(({ required }) => required) ??
      fields[0];
    const outputs = model.outputs.filter(({ type }) => wire.wanted.every((wanted) => canFit(type, wanted)));
    const output = outputs.find(({ type }) => wire.wanted.includes(type)) ?? outputs[0];
    if (field === undefined || output === undefined) return [];
    const parts = { model, field: field.name, key: output.key };
    return [{ ...parts, edit: ({ id, position }) => insertIntoWire(ends, { ...parts, id, position }) }];
  });
}

interface Wire {
  readonly type: ValueType;
  readonly takes: (field: StepModel['fields'][number]) => boolean;
  /** The types that are asked for at its end. */
  readonly wanted: readonly ValueType[];
}

function readWire(survey: Survey, place: number, ends: Extract<WireEnds, { role: 'read' }>): Wire {
  const step = survey.steps[place];
  const wanted = [(step && fieldOf(step, ends.field)?.type) ?? 'any'];
  const writer = survey.steps[survey.uses.get(ends.slot)?.writers.findLast((one) => one < place) ?? -1];
  const value = survey.starting.get(ends.slot);
  const type =
    writer === undefined ? (survey.slots.get(ends.slot)?.type ?? 'any') : writtenTypeOf(writer, ends.slot);
  const ofValue = writer === undefined && value !== undefined;
  return {
    type,
    wanted,
    takes: (field) => (ofValue ? accepts(field, value) : canFit(type, field.type)),
  };
}

function writeWire(survey: Survey, place: number, ends: Extract<WireEnds, { role: 'write' }>): Wire {
  const step = survey.steps[place];
  const type = step === undefined ? 'any' : outputTypeOf(step, ends.key);
  const { writers = [], readers = [] } = survey.uses.get(ends.slot) ?? {};
  const next = writers.find((writer) => writer > place) ?? Infinity;
  const wanted = readers
    .filter((reader) => (reader > place && reader <= next) || (reader <= place && writers[0] === place))
    .flatMap((reader) => {
      const found = survey.steps[reader];
      const fields = found?.inputs.filter(([slot]) => slot === ends.slot).flatMap(([, names]) => names) ?? [];
      return fields.map((name) => (found && fieldOf(found, name)?.type) ?? 'any');
    });
  return { type, wanted, takes: (field) => canFit(type, field.type) };
}
