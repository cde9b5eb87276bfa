import { accepts, canFit, type Field, type StepModel, type ValueType } from '#engine';
import type { Edit } from '../document-store.ts';
import type { ConnectEnd } from './connect-end.ts';
import {
  type ConnectView,
  fieldOf,
  outputTypeOf,
  type Survey,
  surveySteps,
  writtenTypeOf,
} from './survey.ts';
import { type NewStepPlace, wireNewStep } from './wire-new-step.ts';

/** A model whose new step would be joined to an end at once. */
export interface FittingModel {
  readonly model: StepModel;
  /** The field or output of it that would be joined. */
  readonly port: { readonly kind: 'field' | 'output'; readonly name: string; readonly type: ValueType };
  /** The order in the document follows from what the step is joined to. */
  readonly edit: (place?: NewStepPlace) => Edit;
}

/** One entry for each model that fits: those of the very type first, those that take anything last. */
export function fittingModels(view: ConnectView, from: ConnectEnd): FittingModel[] {
  const survey = surveySteps(view, 'all');
  const { models } = view.library;
  if (from.kind === 'field') {
    const step = survey.steps[survey.places.get(from.step) ?? -1];
    const field = step && fieldOf(step, from.field);
    if (step === undefined || (field === undefined && step.model.kind === 'step-model')) return [];
    const expected = field?.type ?? 'any';
    return ranked<Port & Likely>(
      models,
      ({ outputs }) => outputs.map(({ key, type }) => ({ name: key, type, likely: true })),
      expected,
      ({ type }) => canFit(type, expected),
    ).map(({ model, port }) => ({
      model,
      port: { kind: 'output', ...port },
      edit: (place) => wireNewStep(survey, { model, ...place, sink: { end: from, key: port.name } }),
    }));
  }
  const given = givenBy(survey, from);
  if (given === undefined) return [];
  return ranked<Field & Likely>(
    models,
    ({ fields }) => fields.map((field) => ({ ...field, likely: field.required })),
    given.type,
    given.fits,
  ).map(({ model, port }) => ({
    model,
    port: { kind: 'field', ...port },
    edit: (place) => wireNewStep(survey, { model, ...place, source: { end: from, field: port.name } }),
  }));
}

interface Given {
  readonly type: ValueType;
  readonly fits: (field: Field) => boolean;
}

/** What a step behind all that is there would read from it. */
function givenBy(survey: Survey, from: Exclude<ConnectEnd, { kind: 'field' }>): Given | undefined {
  const ofType = (type: ValueType): Given => ({ type, fits: (field) => canFit(type, field.type) });
  if (from.kind === 'output') {
    const step = survey.steps[survey.places.get(from.step) ?? -1];
    if (step === undefined) return undefined;
    const { model } = step;
    if (model.kind === 'step-model' && !model.outputs.some(({ key }) => key === from.key)) return undefined;
    return ofType(outputTypeOf(step, from.key));
  }
  const slot = survey.slots.get(from.name);
  if (slot === undefined) return undefined;
  const writer = survey.steps[survey.uses.get(from.name)?.writers.at(-1) ?? -1];
  if (writer !== undefined) return ofType(writtenTypeOf(writer, from.name));
  const value = survey.starting.get(from.name);
  if (value === undefined) return ofType(slot.type);
  return { type: slot.type, fits: (field) => accepts(field, value) };
}

interface Port {
  readonly name: string;
  readonly type: ValueType;
}

interface Likely {
  readonly likely: boolean;
}

function ranked<P extends Port & Likely>(
  models: readonly StepModel[],
  portsOf: (model: StepModel) => readonly P[],
  type: ValueType,
  fits: (port: P) => boolean,
): { readonly model: StepModel; readonly port: Port }[] {
  const rankOf = (port: P) => {
    const closeness = port.type === type ? 0 : port.type === 'any' ? 2 : 1;
    return 2 * closeness + (port.likely ? 0 : 1);
  };
  return models
    .flatMap((model) => {
      const [best] = portsOf(model)
        .filter(fits)
        .sort((a, b) => rankOf(a) - rankOf(b));
      return best === undefined
        ? []
        : [{ model, port: { name: best.name, type: best.type }, rank: rankOf(best) }];
    })
    .sort((a, b) => a.rank - b.rank);
}
