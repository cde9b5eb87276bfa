import type { StepLibrary } from '#document';
import { accepts, canFit, type Field, type StepModel, type Value, type ValueType } from '#engine';

/** A model that turns a value into one of another type, by itself: its other fields have values of their own. */
export interface Converter {
  readonly model: StepModel;
  readonly field: string;
  readonly key: string;
}

/** Those that say the same in another type come before those that only happen to fit. */
const conversions: readonly string[] = ['text/format-number', 'text/parse-number'];

/** Best first. `value` is what they would take in, where it is known. */
export function convertersFor(
  { models }: StepLibrary,
  found: ValueType,
  expected: ValueType,
  value?: Value,
): Converter[] {
  return models
    .flatMap((model) => {
      const field = fieldFor(model, found, value);
      const output = model.outputs.find(({ type }) => type !== 'any' && canFit(type, expected));
      if (field === undefined || output === undefined) return [];
      const rank =
        (conversions.includes(model.id) ? 0 : 4) +
        (field.type === 'any' ? 2 : 0) +
        (output.type === expected ? 0 : 1);
      return [{ rank, converter: { model, field: field.name, key: output.key } }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ converter }) => converter);
}

/** The one field that has to be wired, if it takes the value; where none has to be, the first that does. */
function fieldFor({ fields }: StepModel, found: ValueType, value: Value | undefined): Field | undefined {
  const required = fields.filter((field) => field.required);
  const free = required.length === 0 ? fields : required;
  if (required.length > 1) return undefined;
  return free.find((field) => (value === undefined ? canFit(found, field.type) : accepts(field, value)));
}
