import type { PlacedStep, ValueType } from '#engine';
import type { ConnectEnd } from './connect-end.ts';

/** An output or field of a step, as a list of them shows it. */
export interface StepEnd {
  readonly end: Exclude<ConnectEnd, { kind: 'slot' }>;
  readonly type: ValueType;
  readonly wired: boolean;
}

/** The outputs and fields of a step in its model's order, then those that it is wired by and the model does not have. */
export function endsOf(step: PlacedStep): StepEnd[] {
  const { model, id } = step;
  const known = model.kind === 'step-model' ? model : { fields: [], outputs: [] };
  const filled = new Set(step.outputs.filter(([, slots]) => slots.length > 0).map(([key]) => key));
  const fed = new Set(step.inputs.flatMap(([, fields]) => fields));
  const outputs = new Map(known.outputs.map(({ key, type }) => [key, type]));
  const fields = new Map(known.fields.map(({ name, type }) => [name, type]));
  return [
    ...[...new Set([...outputs.keys(), ...filled])].map(
      (key): StepEnd => ({
        end: { kind: 'output', step: id, key },
        type: outputs.get(key) ?? 'any',
        wired: filled.has(key),
      }),
    ),
    ...[...new Set([...fields.keys(), ...fed])].map(
      (field): StepEnd => ({
        end: { kind: 'field', step: id, field },
        type: fields.get(field) ?? 'any',
        wired: fed.has(field),
      }),
    ),
  ];
}
