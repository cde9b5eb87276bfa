// The step models that the recorded scenarios name. Their ids are those names, so the log reads as recorded.
import {
  any,
  boolean,
  defineStepModel,
  integer,
  list,
  number,
  object,
  objectFrom,
  type StepModel,
  text,
  typeOfValue,
  type Value,
} from '#engine';

const models: readonly StepModel[] = [
  defineStepModel({
    id: 'Add',
    fields: { a: integer(), b: integer() },
    outputs: { sum: integer() },
    run: ({ a, b }) => ({ sum: a + b }),
  }),
  defineStepModel({
    id: 'Multiply',
    fields: { value: integer(), factor: integer() },
    outputs: { product: integer() },
    run: ({ value, factor }) => ({ product: value * factor }),
  }),
  defineStepModel({ id: 'Const', fields: {}, outputs: { value: integer() }, run: () => ({ value: 7 }) }),
  defineStepModel({
    id: 'Identity',
    fields: { value: any() },
    outputs: { value: any() },
    run: ({ value }) => ({ value }),
  }),
  defineStepModel({
    id: 'Concat',
    fields: { left: text(), right: text() },
    outputs: { text: text() },
    run: ({ left, right }) => ({ text: left + right }),
  }),
  defineStepModel({
    id: 'Pair',
    fields: { a: any(), b: any() },
    outputs: { first: any(), second: any() },
    run: ({ a, b }) => ({ first: b, second: a }),
  }),
  defineStepModel({
    id: 'Divide',
    fields: { dividend: integer(), divisor: integer() },
    outputs: { quotient: integer(), remainder: integer() },
    run: ({ dividend, divisor }) => {
      if (divisor === 0) throw new Error('division by zero');
      const quotient = Math.floor(dividend / divisor);
      return { quotient, remainder: dividend - quotient * divisor };
    },
  }),
  defineStepModel({
    id: 'FailIfNegative',
    fields: { value: integer() },
    outputs: { value: integer() },
    run: ({ value }) => {
      if (value < 0) throw new Error(`negative: ${value}`);
      return { value };
    },
  }),
  defineStepModel({
    id: 'MissingKey',
    fields: { value: any() },
    outputs: { present: any() },
    run: ({ value }) => ({ present: value }),
  }),
  defineStepModel({
    id: 'MutateInput',
    fields: { items: any() },
    outputs: { length: integer() },
    run: ({ items }) => {
      if (!Array.isArray(items)) throw new Error('items is not a list');
      return { length: appendZero(items).length };
    },
  }),
  defineStepModel({
    id: 'Sum',
    fields: { numbers: list() },
    outputs: { total: number() },
    run: ({ numbers }) => ({ total: sumOf(numbers) }),
  }),
  defineStepModel({
    id: 'Merge',
    fields: { left: object(), right: object() },
    outputs: { merged: object() },
    run: ({ left, right }) => ({ merged: objectFrom([...Object.entries(left), ...Object.entries(right)]) }),
  }),
  defineStepModel({
    id: 'Length',
    fields: { value: any() },
    outputs: { length: integer() },
    run: ({ value }) => ({ length: lengthOf(value) }),
  }),
  defineStepModel({
    id: 'Toggle',
    fields: { value: boolean() },
    outputs: { value: boolean() },
    run: ({ value }) => ({ value: !value }),
  }),
  defineStepModel({
    id: 'Average',
    fields: { a: number(), b: number() },
    outputs: { mean: number() },
    run: ({ a, b }) => ({ mean: (a + b) / 2 }),
  }),
  defineStepModel({
    id: 'Describe',
    fields: { value: any() },
    outputs: { kind: text() },
    run: ({ value }) => ({ kind: kindOf(value) }),
  }),
  defineStepModel({
    id: 'Range',
    fields: { count: integer() },
    outputs: { items: list() },
    run: ({ count }) => {
      if (count < 0 || count > 20) throw new Error(`count out of range: ${count}`);
      return { items: Array.from({ length: count }, (_, index) => index) };
    },
  }),
];

const byName = new Map(models.map((model) => [model.id, model]));
const byRef = new Map(models.map((model) => [model.ref, model]));

/** What a step takes as its model: a name that is not in the catalogue stays a name, and is unknown to the engine. */
export function modelNamed(name: string): StepModel | string {
  return byName.get(name) ?? name;
}

export function findModel(ref: string): StepModel | undefined {
  return byRef.get(ref);
}

/** What an entry of the cache is bound to, for a recorded model name. */
export function fingerprintOf(name: string): string {
  return byName.get(name)?.ref ?? name;
}

/** The recorded model name of what an entry of the cache is bound to. */
export function nameOf(fingerprint: string): string {
  return byRef.get(fingerprint)?.id ?? fingerprint;
}

// The recorded model changes its argument. Frozen values refuse that, so it falls back to a copy.
function appendZero(items: readonly Value[]): readonly Value[] {
  try {
    (items as Value[]).push(0);
    return items;
  } catch {
    return [...items, 0];
  }
}

function sumOf(numbers: readonly Value[]): number {
  let total = 0;
  for (const item of numbers) {
    if (typeof item !== 'number') throw new Error('not a number');
    total += item;
  }
  return total;
}

function lengthOf(value: Value): number {
  if (typeof value === 'string') return [...value].length; // code points, not UTF-16 units
  if (Array.isArray(value)) return value.length;
  if (typeOfValue(value) === 'object') return Object.keys(value as object).length;
  throw new Error('value has no length');
}

function kindOf(value: Value): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
